import { Judge } from '../client';
import { stopOnSignal } from '../stop-on-signal';

/** Starts everything, tells the process ids, and waits to be ended. */
async function main(): Promise<void> {
  const judge = await Judge.start();
  stopOnSignal(judge);
  await judge.apply('', { proxies: ['gateway', 'sidecar'] });
  console.log(JSON.stringify((await judge.version()).processes));
  setInterval(() => undefined, 1000);
}

void main();

import { Judge } from '../client';
import { gateway, service, stream, to, virtualService } from '../facts/manifests';
import type { Tally } from '../tally';
import { oneLine, survivors } from './one-line';

const GOOD = stream(service('a'), gateway(), virtualService('a', { http: [{ route: [to('a')] }] }));

/** Kills each process under the judge's feet, and looks at what is told and what is left. */
export async function checkKilled(tally: Tally): Promise<void> {
  const told = {
    gateway: /^Envoy died \(.+\) \(gateway\)$/,
    upstreams: /^the upstreams' process died \(.+\)$/,
    judge: /^the judge died/,
  };
  for (const [victim, line] of Object.entries(told)) {
    const judge = await Judge.start();
    await judge.apply(GOOD);
    const pids = (await judge.version()).processes;
    process.kill(pids[victim], 'SIGKILL');
    const failure = await oneLine(ask(judge));
    tally.equal(`a killed ${victim} is told in one line: ${failure}`, line.test(failure), true);
    await judge.stop();
    tally.equal(`a killed ${victim} leaves no process behind`, await survivors(pids), []);
  }
}

/** The death may be noticed a moment later than it happens. */
async function ask(judge: Judge): Promise<void> {
  for (let i = 0; i < 50; i++) {
    await judge.request({ port: 80, host: 'a.com' });
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

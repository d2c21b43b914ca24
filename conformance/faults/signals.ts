import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Tally } from '../tally';
import { survivors } from './one-line';

/** Runs a small program that uses the judge, and ends it in every way a program ends. */
export async function checkSignals(tally: Tally): Promise<void> {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGKILL', null],
  ] as const) {
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'waiting.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pids = await new Promise<Record<string, number>>((resolve, reject) => {
      child.stdout.once('data', (line: Buffer) => resolve(JSON.parse(line.toString()) as Record<string, number>));
      child.once('exit', () => reject(new Error('the program ended before it was asked to')));
    });
    const exit = new Promise(resolve => child.once('exit', resolve));
    child.kill(signal);
    tally.equal(`${signal} ends with its code`, await exit, code);
    tally.equal(`${signal} leaves no process behind`, await survivors(pids), []);
  }
}

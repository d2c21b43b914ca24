import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Judge } from './client';
import { say } from './install/progress';
import { JudgeError } from './judge-error';
import { stopOnSignal } from './stop-on-signal';
import type { Suite } from './suite';
import { Tally } from './tally';

export interface RunSuitesOptions {
  readonly suite?: string;
  readonly seed: number;
  readonly cases?: number;
  readonly tenth: boolean;
  readonly json: boolean;
}

const SUITES = join(__dirname, 'suites');

/** A suite is a file in `suites/`; there is no list to forget it in. */
export function suiteNames(): readonly string[] {
  return readdirSync(SUITES)
    .filter(file => file.endsWith('.ts'))
    .map(file => file.replace(/\.ts$/, ''))
    .sort();
}

/** Runs one suite or all of them, and returns the exit code. */
export async function runSuites(options: RunSuitesOptions): Promise<number> {
  const names = suiteNames();
  if (options.suite !== undefined && !names.includes(options.suite)) {
    throw new JudgeError(`no suite '${options.suite}', there are ${names.join(', ')}`);
  }
  const suites = await Promise.all((options.suite === undefined ? names : [options.suite]).map(load));
  const judge = await Judge.start();
  const release = stopOnSignal(judge);
  try {
    return await report(suites, judge, options);
  } finally {
    await judge.stop();
    release();
  }
}

function casesOf(suite: Suite, { cases, tenth }: RunSuitesOptions): number {
  return cases ?? Math.ceil((suite.cases ?? 0) * (tenth ? 0.1 : 1));
}

async function load(name: string): Promise<Suite> {
  const module = (await import(join(SUITES, `${name}.ts`))) as { suite: Suite };
  return module.suite;
}

async function report(suites: readonly Suite[], judge: Judge, options: RunSuitesOptions): Promise<number> {
  const version = await judge.version();
  const print = (text: string): void => {
    if (!options.json) console.log(text);
  };
  print(
    `Istio ${version.istio} (API ${version.istioApi}, Gateway API ${version.gatewayApi}), Envoy ${version.envoy}, Go ${version.go}`,
  );
  const results = [];
  for (const suite of suites) {
    say(`${suite.name}: ${suite.says}`);
    const tally = new Tally();
    const start = performance.now();
    await suite.run({ judge, tally, seed: options.seed, cases: casesOf(suite, options), say });
    const line = tally.line(suite.name, (performance.now() - start) / 1000);
    if (tally.differences.length > 0) print(tally.report());
    print(line);
    results.push({ suite: suite.name, checked: tally.checked, differences: tally.differences, line });
  }
  print(`not judged: ${version.notJudged.join('; ')}`);
  if (options.json) console.log(JSON.stringify({ version, seed: options.seed, suites: results }, undefined, 2));
  return results.every(result => result.differences.length === 0) ? 0 : 1;
}

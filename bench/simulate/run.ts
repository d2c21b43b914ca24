import { built } from '../scale/built';
import { requestsFor, tableOf } from './routes';

/** What asking costs, in a process of its own. */
export interface SimulateCost {
  /** From the manifests to the first answer: checked, compiled, asked. */
  readonly compileMs: number;
  /** A call, when the table is there and the code is warm. */
  readonly callUs: number;
  readonly peakMb: number;
}

/** Distinct requests of a round, and rounds: the best of them counts. */
const CALLS = 100_000;
const ROUNDS = 5;

// tsx bench/simulate/run.ts HOSTS: asks a table of so many hosts, and prints what it took as JSON
function main(hosts: number): SimulateCost {
  // what loading the code takes is no part of it
  built.Mesh.fromManifests(tableOf(1)).simulate({ url: 'http://h0.example.com/health' });
  const manifests = tableOf(hosts);
  const start = performance.now();
  const mesh = built.Mesh.fromManifests(manifests);
  mesh.simulate({ url: 'http://h0.example.com/health' });
  const compileMs = performance.now() - start;
  const calls = [...requestsFor(hosts, CALLS * ROUNDS)];
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const began = performance.now();
    let routed = 0;
    for (let i = round * CALLS; i < (round + 1) * CALLS; i++) {
      routed += mesh.simulate(calls[i]).verdict === built.Verdict.ROUTED ? 1 : 0;
    }
    if (routed < CALLS) throw new Error(`${CALLS - routed} of the requests are not routed`);
    return ((performance.now() - began) * 1000) / CALLS;
  });
  return { compileMs, callUs: Math.min(...rounds), peakMb: process.resourceUsage().maxRSS / 1024 };
}

console.log(JSON.stringify(main(Number(process.argv[2]))));

import { built } from '../scale/built';
import { setsOf } from './sets';

/** What one check in a fresh process took. */
export interface CheckCost {
  /** From the objects to the findings, the first call of the process. */
  readonly wallMs: number;
  readonly peakMb: number;
  readonly findings: number;
}

// tsx bench/check/run.ts SETS: checks object trees in a process of its own, and prints what it took as JSON
function main(sets: number): CheckCost {
  const manifests = setsOf(sets);
  const start = performance.now();
  const findings = built.Mesh.fromManifests(manifests).check();
  const wallMs = performance.now() - start;
  return { wallMs, peakMb: process.resourceUsage().maxRSS / 1024, findings: findings.length };
}

console.log(JSON.stringify(main(Number(process.argv[2]))));

import { readFileSync } from 'node:fs';
import { agrees, compared, simulator } from '../simulate/play';
import type { RecordedCase } from './record';

// tsx conformance/teeth/count.ts FILE: prints in how many of the recorded answers of Envoy the simulator of this copy differs
function differences({ manifests, meshConfig, asks, answers }: RecordedCase): number {
  const ask = simulator(manifests, meshConfig);
  return compared(
    asks,
    asks.map(each => ask(each)),
    answers,
  ).filter(each => !agrees(each)).length;
}

const cases = JSON.parse(readFileSync(process.argv[2], 'utf8')) as RecordedCase[];
console.log(cases.reduce((sum, each) => sum + differences(each), 0));

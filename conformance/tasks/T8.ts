import { stream } from '../facts/manifests';
import { CALL, clientIn, helloWorldIn } from './locality';
import type { TaskFacts } from './task';

const HELLO = helloWorldIn('region1.zone1', 'region2.zone2', 'region3.zone3');
const options = clientIn('region1.zone1');

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'requests stay in the region',
    yaml: stream(yaml[0], HELLO),
    options,
    rows: [],
    many: [{ request: CALL, times: 20, shares: { 'region1-zone1': 1 } }],
  },
  {
    says: 'when the workload of the region fails, the region that is named takes over',
    yaml: stream(yaml[0], HELLO),
    options: { ...options, answers: [{ to: 'region1-zone1', status: 503 }] },
    rows: [[CALL, { status: 503, workload: 'region1-zone1' }]],
    many: [{ request: CALL, times: 20, withinMs: 10_000, shares: { 'region2-zone2': 1 } }],
  },
];

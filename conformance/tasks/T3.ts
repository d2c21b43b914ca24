import { service, stream } from '../facts/manifests';
import type { TaskFacts } from './task';

const CALL = { via: 'sidecar', host: 'reviews', port: 9080 } as const;
const REVIEWS = service('reviews', [{ port: 9080, name: 'http' }]);

export const facts: TaskFacts = ({ yaml, cases }) => [
  {
    says: 'one in ten gets v3, and testers do',
    yaml: stream(yaml[0], REVIEWS),
    options: { proxies: ['sidecar'] },
    rows: [[{ ...CALL, headers: [['x-canary', 'always']] }, { workload: 'reviews-v3' }]],
    many: [{ request: CALL, times: 4 * cases, shares: { 'reviews-v1': 0.9, 'reviews-v3': 0.1 } }],
  },
  {
    says: 'a half gets v3',
    yaml: stream(yaml[1], REVIEWS),
    options: { proxies: ['sidecar'] },
    rows: [],
    many: [{ request: CALL, times: 4 * cases, shares: { 'reviews-v1': 0.5, 'reviews-v3': 0.5 } }],
  },
];

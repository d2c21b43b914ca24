import { service, stream } from '../facts/manifests';
import type { TaskFacts } from './task';

const CALL = { via: 'sidecar', host: 'httpbin', port: 8000 } as const;
const HTTPBIN = service('httpbin', [{ port: 8000, name: 'http' }]);

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'one request is answered and one waits, the others fail at once',
    yaml: stream(yaml[0], HTTPBIN),
    options: { proxies: ['sidecar'], answers: [{ to: 'httpbin.default', delayMs: 700 }] },
    rows: [[CALL, { status: 200, workload: 'httpbin' }]],
    many: [{ request: CALL, times: 20, atMost: 2 }],
  },
  {
    says: 'a workload that fails is left out',
    yaml: stream(yaml[0], HTTPBIN),
    options: { proxies: ['sidecar'], answers: [{ to: 'httpbin.default', status: 500 }] },
    rows: [[CALL, { status: 500, workload: 'httpbin' }]],
    many: [
      // Envoy's workers hear of it one after the other
      { request: CALL, times: 5 },
      { request: CALL, times: 5, statuses: { 503: 5 } },
    ],
  },
];

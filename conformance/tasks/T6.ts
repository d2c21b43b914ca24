import { service, stream } from '../facts/manifests';
import type { TaskFacts } from './task';

const CALL = { via: 'sidecar', host: 'httpbin', port: 8000 } as const;
const HTTPBIN = service('httpbin', [{ port: 8000, name: 'http' }]);

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'a workload that fails is left out',
    yaml: stream(yaml[0], HTTPBIN),
    options: { proxies: ['sidecar'], answers: [{ to: 'httpbin.default', status: 500 }] },
    rows: [[CALL, { status: 500, workload: 'httpbin' }]],
    many: [{ request: CALL, times: 5, withinMs: 10_000, statuses: { 503: 5 } }],
  },
  {
    says: 'one request is answered and one waits, the others fail at once',
    // another Service, whose workload has not failed
    yaml: stream(yaml[0].replaceAll('httpbin', 'busy'), service('busy', [{ port: 8000, name: 'http' }])),
    options: { proxies: ['sidecar'], answers: [{ to: 'busy.default', delayMs: 700 }] },
    rows: [],
    many: [{ request: { ...CALL, host: 'busy' }, times: 20, atMost: 2 }],
  },
];

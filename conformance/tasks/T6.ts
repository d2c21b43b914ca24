import { service, stream } from '../facts/manifests';
import type { TaskFacts } from './task';

const CALL = { via: 'sidecar', host: 'httpbin', port: 8000 } as const;
const answer = (fields: object) => ['x-judge-answer', JSON.stringify(fields)] as const;

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'one request is on its way, one waits, the others fail at once',
    yaml: stream(yaml[0], service('httpbin', [{ port: 8000, name: 'http' }])),
    options: { proxies: ['sidecar'] },
    rows: [[CALL, { status: 200, workload: 'httpbin' }]],
    many: [{ request: { ...CALL, headers: [answer({ delayMs: 1000 })] }, times: 8, atMost: 2 }],
  },
];

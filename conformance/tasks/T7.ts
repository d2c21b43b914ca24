import { service, stream } from '../facts/manifests';
import type { TaskFacts } from './task';

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'v1 answers, and v2 sees each request too',
    yaml: stream(yaml[0], service('httpbin', [{ port: 8000, name: 'http' }])),
    options: { proxies: ['sidecar'], answers: [{ to: 'httpbin-v2', status: 500 }] },
    rows: ['/a', '/b'].map(path => [
      { via: 'sidecar', host: 'httpbin', port: 8000, path, views: 2 },
      { status: 200, workload: 'httpbin-v1', path, seenBy: 'httpbin-v1,httpbin-v2' },
    ]),
  },
];

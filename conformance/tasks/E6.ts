import { service, stream } from '../facts/manifests';
import type { TaskFacts } from './task';

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'the service is called in plaintext',
    yaml: stream(yaml[0], service('my-httpbin')),
    options: { proxies: ['sidecar'] },
    rows: [
      [
        { via: 'sidecar', host: 'my-httpbin', port: 80 },
        { status: 200, workload: 'my-httpbin' },
      ],
    ],
  },
];

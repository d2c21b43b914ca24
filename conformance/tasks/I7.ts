import { service, stream } from '../facts/manifests';
import type { TaskFacts } from './task';

const host = 'httpbin.example.com';

export const facts: TaskFacts = ({ yaml }) => {
  const httpbin = service('httpbin', [{ port: 8000, name: 'http' }]);
  return [
    {
      says: 'two paths reach httpbin, and one gains a header',
      yaml: stream(yaml[0], httpbin),
      rows: [
        [
          { host, path: '/headers/x' },
          { status: 200, workload: 'httpbin', sees: { 'my-added-header': 'added-value' } },
        ],
        [
          { host, path: '/status/200' },
          { status: 200, workload: 'httpbin', sees: { 'my-added-header': undefined } },
        ],
        [{ host, path: '/headersx' }, { status: 404 }],
        [{ host: 'other.example.com', path: '/headers' }, { status: 404 }],
      ],
    },
    {
      says: 'plain HTTP is redirected to https',
      yaml: stream(yaml[1], httpbin),
      rows: [
        [
          { host, path: '/headers?a' },
          { status: 301, location: `https://${host}/headers?a` },
        ],
      ],
    },
  ];
};

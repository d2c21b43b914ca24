import { stream } from '../facts/manifests';
import type { TaskFacts } from './task';
import { DENIED, workload } from './workload';

export const facts: TaskFacts = ({ yaml }) => {
  const port = 8080;
  const httpbin = workload({ app: 'httpbin' });
  return [
    {
      says: 'GET is denied but for the admin',
      yaml: stream(yaml[0], httpbin.yaml),
      options: httpbin.options,
      rows: [
        [{ port, path: '/get' }, DENIED],
        [{ port, path: '/get', headers: [['x-token', 'guest']] }, DENIED],
        [{ port, path: '/get', headers: [['x-token', 'admin']] }, { status: 200 }],
        [{ port, path: '/post', method: 'POST' }, { status: 200 }],
      ],
    },
  ];
};

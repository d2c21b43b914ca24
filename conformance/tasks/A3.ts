import { stream } from '../facts/manifests';
import { BEHIND_GATEWAY, DENIED, proxyOf } from './cluster';
import type { TaskFacts } from './task';

const ANSWERED = { status: 200, workload: 'app' } as const;

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'GET needs the token of the admin, at this port',
    yaml: stream(yaml[0], BEHIND_GATEWAY),
    options: proxyOf({ app: 'httpbin' }),
    rows: [
      [{ port: 8080, path: '/get' }, DENIED],
      [{ port: 8080, headers: [['x-token', 'guest']] }, DENIED],
      [{ port: 8080, headers: [['x-token', 'admin']] }, ANSWERED],
      [{ port: 8080, method: 'POST' }, ANSWERED],
      [{ port: 9090, path: '/get' }, ANSWERED],
    ],
  },
];

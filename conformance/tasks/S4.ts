import { stream } from '../facts/manifests';
import type { TaskFacts } from './task';
import { tokensOf } from './token';
import { DENIED, workload } from './workload';

export const facts: TaskFacts = async ({ yaml, judge }) => {
  const { bearer, issued } = tokensOf(judge);
  const token = await issued({});
  const orders = workload({ app: 'orders' }, [8080, 9090]);
  const port = 8080;
  return [
    {
      says: 'all but the public paths of the port ask for a token',
      yaml: stream(yaml[0], orders.yaml),
      options: orders.options,
      rows: [
        [{ port, path: '/orders' }, DENIED],
        [bearer(token, { port, path: '/orders' }), { status: 200 }],
        [{ port, path: '/healthz' }, { status: 200 }],
        [{ port, path: '/docs/a/b' }, { status: 200 }],
        [{ port, path: '/docs' }, DENIED],
        [{ port, path: '/healthz/' }, DENIED],
        [{ port, path: '/docs/../orders' }, DENIED],
        [{ port: 9090, path: '/orders' }, { status: 200 }],
      ],
    },
    {
      says: 'some paths of the port ask for a token',
      yaml: stream(yaml[1], orders.yaml),
      options: orders.options,
      rows: [
        [{ port, path: '/members/1' }, DENIED],
        [bearer(token, { port, path: '/members/1' }), { status: 200 }],
        [{ port, path: '/elsewhere' }, { status: 200 }],
        [bearer('nonsense', { port, path: '/elsewhere' }), { status: 401 }],
      ],
    },
  ];
};

import { stream } from '../facts/manifests';
import type { TaskFacts } from './task';
import { tokensOf } from './token';
import { DENIED, workload } from './workload';

export const facts: TaskFacts = async ({ yaml, judge }) => {
  const { bearer, issued } = tokensOf(judge);
  const [user, admin, text] = [
    await issued({}),
    await issued({ groups: ['x', 'admin'] }),
    await issued({ groups: 'owner' }),
  ];
  const orders = workload({ app: 'orders' });
  const port = 8080;
  return [
    {
      says: 'a token may do what a grant says',
      yaml: stream(yaml[0], orders.yaml),
      options: orders.options,
      rows: [
        [{ port, path: '/orders/1' }, DENIED],
        [bearer(user, { port, path: '/orders/1' }), { status: 200 }],
        [bearer(user, { port, path: '/orders/1', method: 'PUT' }), DENIED],
        [bearer(user, { port, path: '/admin/' }), DENIED],
        [bearer(admin, { port, path: '/admin/', method: 'PUT' }), { status: 200 }],
        [bearer(text, { port, path: '/admin/' }), { status: 200 }],
        [bearer(admin, { port, path: '/elsewhere' }), DENIED],
      ],
    },
  ];
};

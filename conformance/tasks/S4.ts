import { stream } from '../facts/manifests';
import { BEHIND_GATEWAY, bearer, DENIED, proxyOf, SOON } from './cluster';
import type { TaskFacts } from './task';

const ANSWERED = { status: 200, workload: 'app' } as const;

export const facts: TaskFacts = async ({ yaml, judge }) => {
  const claims = { iss: 'https://login.example.com', sub: 'jane', exp: SOON };
  const good = (await judge.token(claims)).token;
  const foreign = (await judge.token(claims, { foreign: true })).token;
  const options = proxyOf({ app: 'orders' });
  const at = (path: string) => ({ port: 8080, path });
  return [
    {
      says: 'all but the public paths ask for a token',
      yaml: stream(yaml[0], BEHIND_GATEWAY),
      options,
      rows: [
        [at('/healthz'), ANSWERED],
        [at('/docs/a/b'), ANSWERED],
        [at('/orders'), DENIED],
        [at('/healthz/'), DENIED],
        [at('/docs/../orders'), DENIED],
        [at('/HEALTHZ'), DENIED],
        [bearer(good, at('/orders')), ANSWERED],
        [bearer(foreign, at('/healthz')), { status: 401 }],
      ],
    },
    {
      says: 'the paths of members ask for a token',
      yaml: stream(yaml[1], BEHIND_GATEWAY),
      options,
      rows: [
        [at('/'), ANSWERED],
        [at('/members'), DENIED],
        [at('/members/1'), DENIED],
        [at('/x/../members/1'), DENIED],
        [at('/membership'), ANSWERED],
        [{ port: 9090, path: '/members' }, ANSWERED],
        [bearer(good, at('/members/1')), ANSWERED],
        [bearer(foreign, at('/')), { status: 401 }],
      ],
    },
  ];
};

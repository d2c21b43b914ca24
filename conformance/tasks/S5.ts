import { stream } from '../facts/manifests';
import { BEHIND_GATEWAY, bearer, DENIED, proxyOf, SOON } from './cluster';
import type { TaskFacts } from './task';

export const facts: TaskFacts = async ({ yaml, judge }) => {
  const claims = { iss: 'https://login.example.com', sub: 'jane', exp: SOON };
  const withClaim = (await judge.token({ ...claims, foo: 'bar' })).token;
  const without = (await judge.token(claims)).token;
  const forged = { headers: [['x-jwt-claim-foo', 'forged']] } as const;
  return [
    {
      says: 'the workload sees the claim, and nobody else writes it',
      yaml: stream(yaml[0], BEHIND_GATEWAY),
      options: proxyOf({ app: 'orders' }),
      rows: [
        [bearer(withClaim), { status: 200, sees: { 'x-jwt-claim-foo': 'bar' } }],
        [bearer(withClaim, forged), { status: 200, sees: { 'x-jwt-claim-foo': 'bar' } }],
        [bearer(without, forged), { status: 200, sees: { 'x-jwt-claim-foo': undefined } }],
        ['/', DENIED],
      ],
    },
  ];
};

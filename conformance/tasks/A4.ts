import * as fc from 'fast-check';
import { stream } from '../facts/manifests';
import type { RequestSpec } from '../types';
import { BEHIND_GATEWAY, bearer, DENIED, proxyOf, SOON } from './cluster';
import type { TaskFacts } from './task';

const GROUPS = [undefined, 'admin', ['owner'], ['guest', 'admin'], ['guest'], 'administrator', []];

export const facts: TaskFacts = async ({ yaml, judge, cases, seed }) => {
  const claims = { iss: 'https://login.example.com', sub: 'jane', exp: SOON };
  const tokens = await Promise.all(
    GROUPS.map(async groups => ({
      groups: [groups ?? []].flat(),
      token: (await judge.token({ ...claims, groups })).token,
    })),
  );
  const requests = fc.sample(
    fc.record({
      method: fc.constantFrom('GET', 'POST'),
      path: fc.constantFrom('/orders/1', '/orders', '/admin/users', '/admin', '/administrator/x', '/'),
      who: fc.constantFrom(undefined, ...tokens),
    }),
    { numRuns: cases, seed },
  );
  return [
    {
      says: 'everybody reads orders, and who is admin or owner administrates',
      yaml: stream(yaml[0], BEHIND_GATEWAY),
      options: proxyOf({ app: 'orders' }),
      rows: requests.map(({ who, ...request }): [Partial<RequestSpec>, object] => [
        who ? bearer(who.token, request) : request,
        who && isGranted(request, who.groups) ? { status: 200, workload: 'app' } : DENIED,
      ]),
    },
  ];
};

function isGranted({ method, path }: { method: string; path: string }, groups: readonly string[]): boolean {
  const reads = method === 'GET' && path.startsWith('/orders/');
  return reads || (path.startsWith('/admin/') && groups.some(group => group === 'admin' || group === 'owner'));
}

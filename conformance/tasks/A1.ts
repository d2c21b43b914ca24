import * as fc from 'fast-check';
import { stream } from '../facts/manifests';
import type { RequestSpec } from '../types';
import { BEHIND_GATEWAY, DENIED, proxyOf } from './cluster';
import { peersOf } from './peers';
import type { TaskFacts } from './task';

const ANSWERED = { status: 200, workload: 'app' } as const;

export const facts: TaskFacts = async ({ yaml, judge, cases, seed }) => {
  const { behindMtls, caller } = await peersOf(judge);
  const productpage = await caller('cluster.local/ns/default/sa/bookinfo-productpage');
  const requests = fc.sample(
    fc.record({
      method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
      path: fc.constantFrom('/', '/productpage', '/productpage?u=normal', '/a/../b', '/%2e%2e/x'),
      headers: fc.subarray<readonly [string, string]>([
        ['x-http-method-override', 'GET'],
        ['authorization', 'Basic YTpi'],
      ]),
    }),
    { numRuns: cases, seed },
  );
  return [
    {
      says: 'the product page is there to be read',
      yaml: stream(yaml[0], BEHIND_GATEWAY),
      options: proxyOf({ app: 'productpage' }),
      rows: requests.map((request): [Partial<RequestSpec>, object] => [
        request,
        request.method === 'GET' ? ANSWERED : DENIED,
      ]),
    },
    {
      says: 'what no policy allows is denied',
      yaml: stream(yaml[0], BEHIND_GATEWAY),
      options: proxyOf({ app: 'reviews' }),
      rows: [['/', DENIED]],
    },
    {
      says: 'a caller without a certificate has no service account',
      yaml: stream(yaml[0], BEHIND_GATEWAY),
      options: proxyOf({ app: 'details' }),
      rows: [['/', DENIED]],
    },
    {
      says: 'the details are there to be read by the service account of the product page',
      yaml: stream(yaml[0], behindMtls),
      options: proxyOf({ app: 'details' }),
      rows: [
        [productpage, ANSWERED],
        [{ ...productpage, method: 'POST' }, DENIED],
        [await caller('cluster.local/ns/other/sa/bookinfo-productpage'), DENIED],
        [await caller('cluster.local/ns/default/sa/bookinfo-productpage-2'), DENIED],
      ],
    },
    {
      says: 'the policies end with their namespace',
      yaml: stream(yaml[0], BEHIND_GATEWAY),
      options: proxyOf({ app: 'reviews' }, 'elsewhere'),
      rows: [['/', ANSWERED]],
    },
  ];
};

import { service, stream } from '../facts/manifests';
import { BEHIND_GATEWAY, proxyOf } from './cluster';
import type { Many, TaskFacts } from './task';

export const facts: TaskFacts = ({ yaml: [everything, byRoute, global] }) => [
  {
    says: 'ten requests a minute pass, of whatever path',
    // the judge plays no inbound side of a sidecar: to the filter a gateway is the same
    yaml: stream(everything.replaceAll('SIDECAR_INBOUND', 'GATEWAY'), BEHIND_GATEWAY),
    options: proxyOf({ app: 'productpage' }),
    rows: [],
    many: [sent('/', 13, { 200: 10, 429: 3 }), sent('/b', 2, { 429: 2 })],
  },
  {
    says: 'four searches a minute pass, and everything else',
    yaml: stream(byRoute, service('shop', [{ port: 8080, name: 'http' }])),
    rows: [],
    many: [sent('/search/x', 9, { 200: 4, 429: 5 }), sent('/searching', 9, { 200: 9 })],
  },
  {
    says: 'the rate limit service counts each path, and says when it is enough',
    yaml: stream(global, BEHIND_GATEWAY, service('ratelimit', [{ port: 8081, name: 'grpc' }])),
    options: { answers: [{ to: 'ratelimit.default', limit: 2 }] },
    rows: [],
    many: [sent('/productpage', 5, { 200: 2, 429: 3 }), sent('/other', 2, { 200: 2 })],
  },
];

function sent(path: string, times: number, statuses: Many['statuses']): Many {
  return { request: { path }, times, statuses };
}

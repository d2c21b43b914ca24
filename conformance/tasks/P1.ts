import { service, stream } from '../facts/manifests';
import { BEHIND_GATEWAY, proxyOf } from './cluster';
import type { TaskFacts } from './task';

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'ten requests a minute, and no more',
    // the judge plays no inbound side of a sidecar: to the filter a gateway is the same
    yaml: stream(yaml[0].replaceAll('SIDECAR_INBOUND', 'GATEWAY'), BEHIND_GATEWAY),
    options: proxyOf({ app: 'productpage' }),
    rows: [],
    many: [{ request: {}, times: 15, statuses: { 200: 10, 429: 5 } }],
  },
  {
    says: 'four searches a minute, and whatever else',
    yaml: stream(yaml[1], service('shop', [{ port: 8080, name: 'http' }])),
    rows: [],
    many: [
      { request: { path: '/search' }, times: 9, statuses: { 200: 4, 429: 5 } },
      { request: { path: '/' }, times: 9, statuses: { 200: 9 } },
    ],
  },
  {
    says: 'so many of each path as the service allows',
    yaml: stream(yaml[2], BEHIND_GATEWAY, service('ratelimit', [{ port: 8081, name: 'grpc' }])),
    options: { answers: [{ to: 'ratelimit.default', limit: 3 }] },
    rows: [],
    many: [
      { request: { path: '/productpage' }, times: 5, statuses: { 200: 3, 429: 2 } },
      { request: { path: '/other' }, times: 2, statuses: { 200: 2 } },
    ],
  },
];

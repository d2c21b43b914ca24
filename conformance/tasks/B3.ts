import { service, stream } from '../facts/manifests';
import type { TaskFacts } from './task';

/** An HTTPRoute of a Service is read by sidecars as by waypoints, and the judge plays a sidecar. */
export const facts: TaskFacts = ({ yaml, cases }) => [
  {
    says: 'one in ten gets v2',
    yaml: stream(
      yaml[0],
      ...['reviews', 'reviews-v1', 'reviews-v2'].map(name => service(name, [{ port: 9080, name: 'http' }])),
    ),
    options: { proxies: ['sidecar'] },
    rows: [],
    many: [
      {
        request: { via: 'sidecar', host: 'reviews', port: 9080 },
        times: 4 * cases,
        shares: { 'reviews-v1': 0.9, 'reviews-v2': 0.1 },
      },
    ],
  },
];

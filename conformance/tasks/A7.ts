import { stream } from '../facts/manifests';
import { BEHIND_GATEWAY, DENIED, proxyOf } from './cluster';
import type { TaskFacts } from './task';

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'a policy that is only tried refuses nothing',
    yaml: stream(yaml[0], BEHIND_GATEWAY),
    options: proxyOf({ app: 'httpbin' }),
    rows: [[{ port: 8080, path: '/headers' }, { status: 200 }]],
  },
  {
    says: 'the same one in earnest does',
    yaml: stream(yaml[0].replace('istio.io/dry-run: "true"', 'example.com/a: b'), BEHIND_GATEWAY),
    options: proxyOf({ app: 'httpbin' }),
    rows: [[{ port: 8080, path: '/headers' }, DENIED]],
  },
];

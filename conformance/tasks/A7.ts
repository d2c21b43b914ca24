import { stream } from '../facts/manifests';
import { BEHIND_GATEWAY, DENIED, proxyOf } from './cluster';
import type { TaskFacts } from './task';

const ASKED = { port: 8080, path: '/headers' } as const;

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'a policy that is tried refuses nothing',
    yaml: stream(yaml[0], BEHIND_GATEWAY),
    options: proxyOf({ app: 'httpbin' }),
    rows: [[ASKED, { status: 200, workload: 'app' }]],
  },
  {
    says: 'and in earnest it would',
    yaml: stream(yaml[0].replace('istio.io/dry-run: "true"', 'istio.io/dry-run: "false"'), BEHIND_GATEWAY),
    options: proxyOf({ app: 'httpbin' }),
    rows: [[ASKED, DENIED]],
  },
];

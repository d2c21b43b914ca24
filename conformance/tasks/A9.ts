import { stream } from '../facts/manifests';
import { BEHIND_GATEWAY, DENIED, proxyOf } from './cluster';
import type { TaskFacts } from './task';

const ANSWERED = { status: 200, workload: 'app' } as const;

/** The judge has no mTLS between workloads, so a caller without an identity is all that it can show. */
export const facts: TaskFacts = ({ yaml }) =>
  yaml.flatMap((policies, i) => [
    {
      says: `who has no identity is kept out (${i + 1})`,
      yaml: stream(policies, BEHIND_GATEWAY),
      options: proxyOf({ app: 'reviews' }),
      rows: [['/', DENIED]],
    },
    {
      says: `elsewhere nothing changes (${i + 1})`,
      yaml: stream(policies, BEHIND_GATEWAY),
      options: proxyOf({ app: 'reviews' }, 'elsewhere'),
      rows: [['/', ANSWERED]],
    },
  ]);

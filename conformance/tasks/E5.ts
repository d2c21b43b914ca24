import { LEAVING, encrypted, hop, withEgress } from './egress';
import type { TaskFacts } from './task';

export const facts: TaskFacts = ({ yaml }) => [
  {
    // the judge has no DNS, so nothing is found; but it is the host of the request that is looked for, and no other
    says: 'every host below the domain leaves through the gateway, which looks for that very host',
    yaml: withEgress(yaml[0]),
    options: LEAVING,
    rows: [
      [encrypted('en.wikipedia.org', 'sidecar'), { status: 200, cluster: hop(443, 'any-wikipedia-org') }],
      [encrypted('de.wikipedia.org', 'sidecar'), { status: 200, cluster: hop(443, 'any-wikipedia-org') }],
      [encrypted('en.wikipedia.org', 'gateway'), { outcome: 'RESET', cluster: 'outbound|443||*.wikipedia.org' }],
      [encrypted('en.wikipedia.com', 'gateway'), { outcome: 'RESET', cluster: '' }],
    ],
  },
];

import { stream } from '../facts/manifests';
import { DENIED, proxyOf } from './cluster';
import { peersOf } from './peers';
import type { TaskFacts } from './task';

export const facts: TaskFacts = async ({ yaml, judge }) => {
  const { behindMtls, caller } = await peersOf(judge);
  const [before, after, other] = await Promise.all([
    caller('old-td/ns/old-ns/sa/curl'),
    caller('new-td/ns/old-ns/sa/curl'),
    caller('new-td/ns/old-ns/sa/other'),
  ]);
  return yaml.map((policy, i) => ({
    says: `callers are known in any trust domain, by ${i === 0 ? 'service account' : 'principal'}`,
    yaml: stream(policy, behindMtls),
    options: proxyOf({ app: 'httpbin' }),
    rows: [[before, { status: 200 }] as const, [after, { status: 200 }] as const, [other, DENIED] as const],
  }));
};

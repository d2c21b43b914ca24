import { stream } from '../facts/manifests';
import type { TaskFacts } from './task';
import { DENIED, mutualWorkload } from './workload';

export const facts: TaskFacts = async ({ yaml, judge }) => {
  const httpbin = await mutualWorkload({ app: 'httpbin' }, judge);
  const [before, after, other] = await Promise.all([
    httpbin.caller('old-td/ns/old-ns/sa/curl'),
    httpbin.caller('new-td/ns/old-ns/sa/curl'),
    httpbin.caller('new-td/ns/old-ns/sa/other'),
  ]);
  return yaml.map((policy, i) => ({
    says: `callers are known in any trust domain, ${i === 0 ? 'by service account' : 'by principal'}`,
    yaml: stream(policy, httpbin.yaml),
    options: httpbin.options,
    rows: [[before, { status: 200 }] as const, [after, { status: 200 }] as const, [other, DENIED] as const],
  }));
};

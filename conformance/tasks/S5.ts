import { service, stream, to, virtualService } from '../facts/manifests';
import type { TaskFacts } from './task';
import { tokensOf } from './token';
import { workload } from './workload';

export const facts: TaskFacts = async ({ yaml, judge }) => {
  const { bearer, issued } = tokensOf(judge);
  const [bar, without] = [await issued({ foo: 'bar' }), await issued({})];
  // what the workload would see shows in where its Envoy sends the request
  const byHeader = virtualService('a', {
    http: [{ match: [{ headers: { 'x-jwt-claim-foo': { exact: 'bar' } } }], route: [to('bar')] }, { route: [to('a')] }],
  });
  const orders = workload({ app: 'orders' }, [8080], [service('a'), service('bar'), byHeader]);
  const claimed = [['x-jwt-claim-foo', 'bar']] as const;
  return [
    {
      says: 'the claim comes as a header, and from the token alone',
      yaml: stream(yaml[0], orders.yaml),
      options: orders.options,
      rows: [
        [bearer(bar, { port: 8080 }), { status: 200, workload: 'bar' }],
        [bearer(without, { port: 8080 }), { status: 200, workload: 'a' }],
        [bearer(without, { port: 8080, headers: claimed }), { status: 200, workload: 'a' }],
      ],
    },
  ];
};

import { stream } from '../facts/manifests';
import type { TaskFacts } from './task';
import { DENIED, mutualWorkload, workload } from './workload';

export const facts: TaskFacts = async ({ yaml, judge }) => {
  const closed = await mutualWorkload({ app: 'any' }, judge);
  const [own, ingress, beside, other] = await Promise.all([
    closed.caller('cluster.local/ns/default/sa/any'),
    closed.caller('cluster.local/ns/istio-system/sa/istio-ingressgateway-service-account'),
    closed.caller('cluster.local/ns/istio-system/sa/other'),
    closed.caller('cluster.local/ns/other/sa/any'),
  ]);
  const plain = workload({ app: 'any' });
  return [
    {
      says: 'the namespace and the ingress come in, and nobody else',
      yaml: stream(yaml[0], closed.yaml),
      options: closed.options,
      rows: [
        [own, { status: 200 }],
        [ingress, { status: 200 }],
        [beside, DENIED],
        [other, DENIED],
      ],
    },
    {
      says: 'who has no certificate is outside of the namespace',
      yaml: stream(yaml[0], plain.yaml),
      options: plain.options,
      rows: [[{ port: 8080 }, DENIED]],
    },
    {
      says: 'any certificate will do',
      yaml: stream(yaml[1], closed.yaml),
      options: closed.options,
      rows: [[other, { status: 200 }]],
    },
    {
      says: 'no certificate will not do',
      yaml: stream(yaml[1], plain.yaml),
      options: plain.options,
      rows: [[{ port: 8080 }, DENIED]],
    },
  ];
};

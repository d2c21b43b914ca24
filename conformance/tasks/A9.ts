import { stream } from '../facts/manifests';
import { BEHIND_GATEWAY, DENIED, proxyOf } from './cluster';
import { peersOf } from './peers';
import type { TaskFacts } from './task';

export const facts: TaskFacts = async ({ yaml, judge }) => {
  const { behindMtls, caller } = await peersOf(judge);
  const [own, ingress, beside, other] = await Promise.all([
    caller('cluster.local/ns/default/sa/any'),
    caller('cluster.local/ns/istio-system/sa/istio-ingressgateway-service-account'),
    caller('cluster.local/ns/istio-system/sa/other'),
    caller('cluster.local/ns/other/sa/any'),
  ]);
  const options = proxyOf({ app: 'any' });
  return [
    {
      says: 'the namespace and the ingress come in, and nobody else',
      yaml: stream(yaml[0], behindMtls),
      options,
      rows: [
        [own, { status: 200 }],
        [ingress, { status: 200 }],
        [beside, DENIED],
        [other, DENIED],
      ],
    },
    {
      says: 'who has no certificate is outside of the namespace',
      yaml: stream(yaml[0], BEHIND_GATEWAY),
      options,
      rows: [['/', DENIED]],
    },
    {
      says: 'any certificate will do',
      yaml: stream(yaml[1], behindMtls),
      options,
      rows: [[other, { status: 200 }]],
    },
    {
      says: 'no certificate will not do',
      yaml: stream(yaml[1], BEHIND_GATEWAY),
      options,
      rows: [['/', DENIED]],
    },
  ];
};

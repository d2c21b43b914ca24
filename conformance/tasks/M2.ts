import { other, stream } from '../facts/manifests';
import type { TaskFacts } from './task';

const ISTIOD = other(
  'v1',
  'Service',
  'istiod',
  {
    selector: { app: 'istiod' },
    ports: [
      { port: 15012, name: 'https-dns' },
      { port: 443, name: 'https-webhook', targetPort: 15017 },
    ],
  },
  'istio-system',
);
const SNI = 'istiod.istio-system.svc';

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'what comes to the ports of istiod is passed on to them',
    yaml: stream(yaml[0], ISTIOD),
    options: { gateway: { namespace: 'default', labels: { istio: 'eastwestgateway' } } },
    rows: [
      [
        { port: 15012, host: SNI, tls: { sni: SNI } },
        { status: 200, cluster: 'outbound|15012||istiod.istio-system.svc.cluster.local' },
      ],
      [
        { port: 15017, host: SNI, tls: { sni: SNI } },
        { status: 200, cluster: 'outbound|443||istiod.istio-system.svc.cluster.local' },
      ],
    ],
  },
];

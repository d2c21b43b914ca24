import { stream } from '../facts/manifests';
import { credential, HTTPBIN, https } from './cluster';
import type { TaskFacts } from './task';

const HOST = 'httpbin.example.com';

export const facts: TaskFacts = async ({ yaml, judge }) => [
  {
    says: 'the certificate that cert-manager would put there is shown',
    yaml: stream(yaml[0], HTTPBIN, await credential(judge, 'ingress-cert', HOST)),
    rows: [[https(HOST), { status: 200, workload: 'httpbin' }]],
  },
  {
    says: 'until it is there, nobody is served',
    // a name that was never there: Envoy keeps a certificate whose Secret is gone
    yaml: stream(yaml[0].replaceAll('ingress-cert', 'later-cert'), HTTPBIN),
    rows: [[https(HOST), { outcome: 'RESET' }]],
  },
];

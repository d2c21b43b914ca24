import { secret, stream } from '../facts/manifests';
import { LEAVING, fromSidecar, hop, plain, withEgress } from './egress';
import type { TaskFacts } from './task';

const EDITION = 'edition.cnn.com';
const PARTNER = 'partner.example.com';

export const facts: TaskFacts = async ({ yaml, judge }) => {
  const workload = await judge.issue({ uri: 'spiffe://cluster.local/ns/elsewhere/sa/client' });
  const { certificate, key, root } = await judge.issue({ dns: 'client.example.com' });
  const credential = { 'tls.crt': certificate, 'tls.key': key, 'ca.crt': root };
  return [
    {
      says: 'the gateway sends over TLS what applications send without, with its certificate where it has one',
      yaml: stream(withEgress(yaml[0]), secret('client-credential', credential)),
      options: LEAVING,
      rows: [
        [plain(EDITION), { status: 200, cluster: hop(80, 'edition-cnn-com'), sni: EDITION }],
        [plain(PARTNER), { status: 200, cluster: hop(80, 'partner-example-com'), sni: PARTNER }],
        [fromSidecar(EDITION, workload), { status: 200, workload: EDITION, sni: EDITION, client: undefined }],
        [
          fromSidecar(PARTNER, workload),
          { status: 200, workload: PARTNER, sni: PARTNER, client: 'CN=client.example.com,client.example.com' },
        ],
      ],
    },
  ];
};

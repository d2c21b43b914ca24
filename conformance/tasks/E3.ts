import { LEAVING, encrypted, fromSidecar, hop, plain, withEgress } from './egress';
import * as fc from 'fast-check';
import { leavingServices, rowsOf, writeServices } from './egress-services';
import type { TaskFacts } from './task';

const HOST = 'edition.cnn.com';
const OUT = { status: 200, workload: HOST } as const;

export const facts: TaskFacts = async ({ yaml, judge, cases, seed }) => {
  const workload = await judge.issue({ uri: 'spiffe://cluster.local/ns/elsewhere/sa/client' });
  // a case is a configuration with many requests
  const made = fc.sample(leavingServices, { numRuns: Math.ceil(cases / 20), seed });
  return [
    {
      says: 'plain HTTP and TLS go to the gateway, and from there out',
      yaml: withEgress(yaml[0]),
      options: LEAVING,
      rows: [
        [plain(HOST), { status: 200, cluster: hop(80, 'edition-cnn-com'), sni: HOST }],
        [encrypted(HOST, 'sidecar'), { status: 200, cluster: hop(443, 'edition-cnn-com') }],
        [fromSidecar(HOST, workload), { ...OUT, cluster: `outbound|80||${HOST}`, sni: undefined }],
        [encrypted(HOST, 'gateway'), { status: 200, cluster: `outbound|443||${HOST}` }],
      ],
    },
    {
      says: 'the gateway takes nobody from outside of the mesh, and lets nobody out to other hosts',
      yaml: withEgress(yaml[0]),
      options: LEAVING,
      rows: [
        [{ port: 80, host: HOST }, { outcome: 'RESET' }],
        [{ port: 80, host: HOST, tls: { sni: HOST } }, { outcome: 'RESET' }],
        [fromSidecar('other.com', workload), { outcome: 'RESET' }],
        [{ ...fromSidecar(HOST, workload), host: 'other.com' }, { status: 404 }],
        [encrypted('other.com', 'gateway'), { outcome: 'RESET' }],
      ],
    },
    ...made.map((services, i) => ({
      says: `made-up services ${i}: what is for one leaves through the gateway to that one`,
      yaml: withEgress(writeServices(services)),
      options: LEAVING,
      rows: rowsOf(services, workload),
    })),
  ];
};

import { service, stream } from '../facts/manifests';
import type { TaskFacts } from './task';

const SAID = { port: 31400, protocol: 'tcp', body: 'world\n' } as const;

export const facts: TaskFacts = ({ yaml, cases }) => [
  {
    says: 'one connection in five goes to v2',
    yaml: stream(yaml[0], service('tcp-echo', [{ port: 9000, name: 'tcp' }])),
    rows: [[SAID, { outcome: 'ANSWERED', protocol: 'TCP' }]],
    many: [{ request: SAID, times: 2 * cases, shares: { 'tcp-echo-v1': 0.8, 'tcp-echo-v2': 0.2 } }],
  },
];

import { gatewayOf, service, stream, to, virtualService } from '../facts/manifests';
import { proxyOf } from './cluster';
import type { TaskFacts } from './task';

const PORTS = [9000, 9001, 9002];
const SAID = { protocol: 'tcp', body: 'hello\n' } as const;

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'one port is open to all, one to the namespace, and no other to anybody',
    yaml: stream(
      yaml[0],
      service('a', [{ port: 9000, name: 'tcp' }]),
      gatewayOf(PORTS.map(number => ({ port: { number, name: `tcp-${number}`, protocol: 'TCP' }, hosts: ['*'] }))),
      virtualService('a', { tcp: PORTS.map(port => ({ match: [{ port }], route: [to('a')] })) }),
    ),
    options: proxyOf({ app: 'tcp-echo' }),
    rows: [
      [
        { port: 9000, ...SAID },
        { outcome: 'ANSWERED', workload: 'a' },
      ],
      [{ port: 9001, ...SAID }, { outcome: 'RESET' }],
      [{ port: 9002, ...SAID }, { outcome: 'RESET' }],
    ],
  },
];

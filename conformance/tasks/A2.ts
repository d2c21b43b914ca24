import { gatewayOf, service, stream, to, virtualService } from '../facts/manifests';
import { proxyOf } from './cluster';
import type { TaskFacts } from './task';

const PORTS = [9000, 9001, 9002];
const SERVERS = PORTS.map(number => ({ port: { number, name: `tcp-${number}`, protocol: 'TCP' }, hosts: ['*'] }));

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'the first port is open, the second to who has a certificate, the third to nobody',
    yaml: stream(
      yaml[0],
      service('app', [{ port: 9000, name: 'tcp' }]),
      gatewayOf(SERVERS),
      virtualService('app', { tcp: [{ route: [to('app')] }] }),
    ),
    options: proxyOf({ app: 'tcp-echo' }),
    rows: [
      [
        { port: 9000, protocol: 'tcp', body: 'hello\n' },
        { outcome: 'ANSWERED', workload: 'app', protocol: 'TCP' },
      ],
      [
        { port: 9001, protocol: 'tcp', body: 'hello\n' },
        { outcome: 'RESET', workload: undefined },
      ],
      [
        { port: 9002, protocol: 'tcp', body: 'hello\n' },
        { outcome: 'RESET', workload: undefined },
      ],
    ],
  },
];

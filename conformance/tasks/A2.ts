import { other, service, stream, to, virtualService } from '../facts/manifests';
import type { TaskFacts } from './task';

const PORTS = [9000, 9001, 9002];

export const facts: TaskFacts = ({ yaml }) => {
  const labels = { app: 'tcp-echo' };
  const servers = PORTS.map(number => ({ port: { number, name: `tcp-${number}`, protocol: 'TCP' }, hosts: ['*'] }));
  const said = { protocol: 'tcp', body: 'hello\n' } as const;
  return [
    {
      says: 'one port is open to all, one to the namespace, and no other to anybody',
      yaml: stream(
        yaml[0],
        service('a', [{ port: 9000, name: 'tcp' }]),
        other('networking.istio.io/v1', 'Gateway', 'gateway', { selector: labels, servers }, 'default'),
        virtualService('a', { tcp: PORTS.map(port => ({ match: [{ port }], route: [to('a')] })) }),
      ),
      options: { gateway: { namespace: 'default', labels } },
      rows: [
        [
          { port: 9000, ...said },
          { outcome: 'ANSWERED', workload: 'a' },
        ],
        [{ port: 9001, ...said }, { outcome: 'RESET' }],
        [{ port: 9002, ...said }, { outcome: 'RESET' }],
      ],
    },
  ];
};

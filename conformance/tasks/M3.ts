import { other, service, stream } from '../facts/manifests';
import type { TaskFacts } from './task';

const CALL = { via: 'sidecar', port: 80 } as const;

function elsewhere(namespace: string, name: string): string {
  return other('v1', 'Service', name, { selector: { app: name }, ports: [{ port: 80, name: 'http' }] }, namespace);
}

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'a sidecar knows its own namespace and what it is told to know, and nothing else',
    yaml: stream(
      yaml[0],
      service('own'),
      elsewhere('accounts', 'any'),
      elsewhere('finance', 'rates'),
      elsewhere('finance', 'hidden'),
    ),
    options: { proxies: ['sidecar'] },
    rows: [
      [
        { ...CALL, host: 'own' },
        { status: 200, cluster: 'outbound|80||own.default.svc.cluster.local' },
      ],
      [
        { ...CALL, host: 'any.accounts' },
        { status: 200, workload: 'any' },
      ],
      [
        { ...CALL, host: 'rates.finance' },
        { status: 200, workload: 'rates' },
      ],
      // what it does not know it treats as a host outside of the mesh
      [
        { ...CALL, host: 'hidden.finance' },
        { workload: undefined, cluster: 'PassthroughCluster' },
      ],
    ],
  },
];

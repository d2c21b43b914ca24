import { service, stream } from '../facts/manifests';
import type { TaskFacts } from './task';

const CALL = { via: 'sidecar', host: 'ratings', port: 9080, headers: [['end-user', 'jason']] } as const;

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'jason waits, or gets an error; nobody else does',
    // seven seconds would show no more than half of one
    yaml: stream(
      yaml[0].replace('fixedDelay: 7s', 'fixedDelay: 0.5s'),
      service('ratings', [{ port: 9080, name: 'http' }]),
    ),
    options: { proxies: ['sidecar'] },
    rows: [
      [
        { ...CALL, headers: [] },
        { status: 200, flags: '' },
      ],
      [
        { ...CALL, path: '/ratings/1' },
        { status: 200, flags: 'DI', workload: 'ratings' },
      ],
      [
        { ...CALL, path: '/ratings/0' },
        { status: 500, flags: 'FI', workload: undefined },
      ],
      [
        { ...CALL, path: '/ratings/0/x' },
        { status: 500, flags: 'FI' },
      ],
      [
        { ...CALL, path: '/ratings/0', headers: [['end-user', 'tom']] },
        { status: 200, flags: '' },
      ],
    ],
  },
];

import { stream } from '../facts/manifests';
import { BEHIND_GATEWAY, DENIED } from './cluster';
import type { TaskFacts } from './task';

const ANSWERED = { status: 200, workload: 'app' } as const;

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'only these addresses get in',
    // the judge connects from addresses of loopback alone; any other is told by the PROXY protocol, which ipBlocks does not hear
    yaml: stream(yaml[0].replace('192.0.2.4', '127.0.2.4').replace('203.0.113.0/24', '127.0.113.0/24'), BEHIND_GATEWAY),
    rows: [
      [{ from: '127.0.2.4' }, ANSWERED],
      [{ from: '127.0.2.5' }, DENIED],
      [{ from: '127.0.113.200' }, ANSWERED],
      [{ from: '127.0.114.1' }, DENIED],
      [{ from: '127.0.114.1', headers: [['X-Forwarded-For', '127.0.2.4']] }, DENIED],
    ],
  },
  {
    says: 'these addresses stay outside',
    yaml: stream(yaml[1], BEHIND_GATEWAY),
    rows: [
      [{ from: '198.51.100.7' }, DENIED],
      [{ from: '198.51.101.7' }, ANSWERED],
    ],
  },
];

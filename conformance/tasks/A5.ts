import { gateway, service, stream, to, virtualService } from '../facts/manifests';
import type { TaskFacts } from './task';
import { DENIED } from './workload';

const ROUTED = stream(service('a'), gateway(), virtualService('a', { http: [{ route: [to('a')] }] }));

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'the addresses of the list come in',
    // the judge connects from 127.0.0.0/8 only, so its addresses stand for those of the page
    yaml: stream(yaml[0].replace('192.0.2.4', '127.0.5.4').replace('203.0.113.0/24', '127.0.6.0/24'), ROUTED),
    rows: [
      [{ from: '127.0.5.4' }, { status: 200 }],
      [{ from: '127.0.6.9' }, { status: 200 }],
      [{ from: '127.0.5.5' }, DENIED],
    ],
  },
  {
    says: 'the addresses of the other list do not',
    yaml: stream(yaml[1], ROUTED),
    rows: [
      [{ from: '198.51.100.7' }, DENIED],
      [{ from: '203.0.113.7' }, { status: 200 }],
    ],
  },
];

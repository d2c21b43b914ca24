import { stream } from '../facts/manifests';
import { HTTPBIN } from './cluster';
import type { TaskFacts } from './task';

const host = 'httpbin.example.com';

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'all of HTTP is sent to HTTPS',
    yaml: yaml[0],
    rows: [
      [
        { host, path: '/a?b=c' },
        { status: 301, location: `https://${host}/a?b=c` },
      ],
    ],
  },
  {
    says: 'all of HTTP but the challenges is sent to HTTPS',
    yaml: stream(yaml[1], HTTPBIN),
    rows: [
      [
        { host, path: '/a?b=c' },
        { status: 301, location: `https://${host}/a?b=c`, workload: undefined },
      ],
      [
        { host, path: '/.well-known/acme-challenge/x' },
        { status: 200, workload: 'httpbin' },
      ],
      [{ host, path: '/.well-known/acme-challenges' }, { status: 301 }],
    ],
  },
];

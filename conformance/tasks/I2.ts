import { stream } from '../facts/manifests';
import { credential, HTTPBIN, https } from './cluster';
import type { TaskFacts } from './task';

const HOST = 'httpbin.example.com';

export const facts: TaskFacts = async ({ yaml, judge }) => [
  {
    says: 'HTTPS is served, and HTTP sent there',
    yaml: stream(yaml[0], HTTPBIN, await credential(judge, 'httpbin-credential', HOST)),
    rows: [
      [https(HOST, { path: '/status/418' }), { status: 200, workload: 'httpbin', path: '/status/418' }],
      [https(HOST, { protocol: 'http2' }), { status: 200, workload: 'httpbin' }],
      [
        { host: HOST, path: '/a?b=c' },
        { status: 301, location: `https://${HOST}/a?b=c`, workload: undefined },
      ],
      [https('example.com'), { outcome: 'RESET' }],
      [https(HOST, { host: 'example.com' }), { status: 404 }],
    ],
  },
];

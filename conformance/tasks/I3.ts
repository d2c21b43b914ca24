import { service, stream } from '../facts/manifests';
import { credential, HTTPBIN, https } from './cluster';
import type { TaskFacts } from './task';

export const facts: TaskFacts = async ({ yaml, judge }) => [
  {
    says: 'each host has its own certificate, at one port',
    yaml: stream(
      yaml[0],
      HTTPBIN,
      service('helloworld', [{ port: 5000, name: 'http' }]),
      await credential(judge, 'httpbin-credential', 'httpbin.example.com'),
      await credential(judge, 'helloworld-credential', 'helloworld.example.com'),
    ),
    rows: [
      [https('httpbin.example.com', { path: '/status/418' }), { status: 200, workload: 'httpbin' }],
      [https('helloworld.example.com', { path: '/hello' }), { status: 200, workload: 'helloworld' }],
      [https('helloworld.example.com', { path: '/other' }), { status: 404 }],
      // a connection for one host is none for the other
      [https('httpbin.example.com', { host: 'helloworld.example.com', path: '/hello' }), { workload: undefined }],
      [https('example.com'), { outcome: 'RESET' }],
    ],
  },
];

import { service, stream } from '../facts/manifests';
import { https } from './cluster';
import type { TaskFacts } from './task';

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'TLS ends at the workload, and what asks for another host ends nowhere',
    yaml: stream(yaml[0], service('my-nginx', [{ port: 443, name: 'https' }])),
    rows: [
      // Envoy sees no request in what it passes on: it is the upstream that tells
      [https('nginx.example.com', { path: '/a' }), { status: 200 }],
      [https('example.com'), { outcome: 'RESET' }],
    ],
  },
];

import type { TaskFacts } from './task';

const CALL = { via: 'sidecar', host: 'httpbin.org', port: 80 } as const;

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'a host outside of the mesh is called by its name, and waited for no longer than is said',
    yaml: yaml[0],
    options: {
      proxies: ['sidecar'],
      answers: [{ to: 'httpbin.org', when: { 'x-slow': 'yes' }, delayMs: 3500 }],
    },
    rows: [
      [CALL, { status: 200, workload: 'httpbin.org', cluster: 'outbound|80||httpbin.org' }],
      [{ ...CALL, headers: [['x-slow', 'yes']] }, { status: 504 }],
      [
        { via: 'sidecar', host: 'www.google.com', port: 443, tls: { sni: 'www.google.com' } },
        { status: 200, cluster: 'outbound|443||www.google.com' },
      ],
    ],
  },
];

import type { TaskFacts } from './task';

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'the sidecar sends over TLS what the application sends without',
    yaml: yaml[0],
    options: { proxies: ['sidecar'] },
    rows: [
      [
        { via: 'sidecar', host: 'edition.cnn.com', port: 80 },
        { status: 200, workload: 'edition.cnn.com', cluster: 'outbound|80||edition.cnn.com', sni: 'edition.cnn.com' },
      ],
    ],
  },
];

import type { TaskFacts } from './task';

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'the mesh calls a machine by the host of its service',
    yaml: yaml[0],
    options: { proxies: ['sidecar'] },
    rows: [
      [
        { via: 'sidecar', host: 'details.bookinfo.com', port: 80 },
        { status: 200, cluster: 'outbound|80||details.bookinfo.com' },
      ],
    ],
  },
];

import { service, stream } from '../facts/manifests';
import type { TaskFacts } from './task';

const CALL = { via: 'sidecar', host: 'reviews', port: 9080 } as const;

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'half a second is enough, or the answer is 504',
    yaml: stream(yaml[0], service('reviews', [{ port: 9080, name: 'http' }])),
    options: {
      proxies: ['sidecar'],
      answers: [{ to: 'reviews.default', when: { 'x-mood': 'slow' }, delayMs: 1500 }],
    },
    rows: [
      [CALL, { status: 200, workload: 'reviews' }],
      [
        { ...CALL, headers: [['x-mood', 'slow']] },
        { status: 504, flags: 'UT', details: 'response_timeout' },
      ],
    ],
  },
];

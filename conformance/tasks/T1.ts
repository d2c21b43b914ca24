import * as fc from 'fast-check';
import { service, stream } from '../facts/manifests';
import type { Header, RequestSpec } from '../types';
import type { TaskFacts } from './task';

const CALL = { via: 'sidecar', host: 'reviews', port: 9080 } as const;

/** Headers that nearly are the one that counts. */
const headers: fc.Arbitrary<Header> = fc.tuple(
  fc.constantFrom('end-user', 'End-User', 'end-users', 'x-end-user', 'user'),
  fc.constantFrom('jason', 'Jason', 'jason2', 'tom', ''),
);

export const facts: TaskFacts = ({ yaml, cases, seed }) => {
  const requests = fc.sample(
    fc.record({
      headers: fc.uniqueArray(headers, { maxLength: 3, selector: ([name]) => name.toLowerCase() }),
      path: fc.constantFrom('/', '/reviews/0', '/jason?end-user=jason'),
      method: fc.constantFrom('GET', 'POST'),
    }),
    { numRuns: cases, seed },
  );
  return [
    {
      says: 'jason alone gets v2',
      yaml: stream(yaml[0], service('reviews', [{ port: 9080, name: 'http' }])),
      options: { proxies: ['sidecar'] },
      rows: [
        [CALL, { status: 200, workload: 'reviews-v1' }],
        [
          { ...CALL, headers: [['end-user', 'jason']] },
          { status: 200, workload: 'reviews-v2' },
        ],
        ...requests.map((request): [Partial<RequestSpec>, object] => [
          { ...CALL, ...request },
          { status: 200, workload: isJason(request.headers) ? 'reviews-v2' : 'reviews-v1' },
        ]),
      ],
    },
  ];
};

function isJason(sent: readonly Header[]): boolean {
  return sent.some(([name, value]) => name.toLowerCase() === 'end-user' && value === 'jason');
}

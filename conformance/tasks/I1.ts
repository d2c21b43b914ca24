import * as fc from 'fast-check';
import { stream } from '../facts/manifests';
import type { RequestSpec } from '../types';
import { HTTPBIN } from './cluster';
import type { TaskFacts } from './task';

const segments = fc.array(fc.constantFrom('status', 'delay', 'statuses', 'Status', '200', '', 'headers'), {
  maxLength: 3,
});

export const facts: TaskFacts = ({ yaml, cases, seed }) => {
  const paths = fc.sample(
    segments.map(parts => `/${parts.join('/')}`),
    { numRuns: cases, seed },
  );
  const host = 'httpbin.example.com';
  return [
    {
      says: 'two paths of one host are served, and what is below them',
      yaml: stream(yaml[0], HTTPBIN),
      rows: [
        ...paths.map((path): [Partial<RequestSpec>, object] => [
          { host, path },
          isServed(path) ? { status: 200, workload: 'httpbin', path } : { status: 404, flags: 'NR' },
        ]),
        [
          { host, path: '/status?x=/delay' },
          { status: 200, path: '/status?x=/delay' },
        ],
        [{ host: 'example.com', path: '/status/200' }, { status: 404 }],
      ],
    },
  ];
};

function isServed(path: string): boolean {
  const [, first] = path.split('/');
  return first === 'status' || first === 'delay';
}

import { stream } from '../facts/manifests';
import { bearer, HTTPBIN, SOON } from './cluster';
import type { TaskFacts } from './task';

const ROUTED = { status: 200, workload: 'httpbin' } as const;
const LOST = { status: 404, workload: undefined } as const;

export const facts: TaskFacts = async ({ yaml, judge }) => {
  const claims = { iss: 'https://login.example.com', sub: 'jane', exp: SOON };
  const asking = async (groups: unknown, options = {}) =>
    bearer((await judge.token({ ...claims, groups }, options)).token, { path: '/headers' });
  return [
    {
      says: 'the claim of a token finds the route',
      yaml: stream(yaml[0], HTTPBIN),
      rows: [
        [await asking('group1'), ROUTED],
        [await asking(['group0', 'group1']), ROUTED],
        [await asking(['group2']), LOST],
        [await asking(undefined), LOST],
        [await asking('group1', { foreign: true }), { status: 401 }],
        ['/headers', LOST],
        [{ path: '/headers', headers: [['@request.auth.claims.groups', 'group1']] }, { workload: undefined }],
      ],
    },
  ];
};

import { other, stream } from '../facts/manifests';
import { BEHIND_GATEWAY, bearer, DENIED, SOON } from './cluster';
import type { TaskFacts } from './task';

const ALLOW_ALL = other('security.istio.io/v1', 'AuthorizationPolicy', 'all', { rules: [{}] }, 'istio-system');

export const facts: TaskFacts = async ({ yaml, judge }) => {
  const claims = { iss: 'https://login.example.com', sub: 'jane', exp: SOON };
  const token = async (change: object, options = {}) =>
    bearer((await judge.token({ ...claims, ...change }, options)).token);
  return [
    {
      says: 'no token 403, a bad one 401',
      yaml: stream(yaml[0], BEHIND_GATEWAY),
      rows: [
        ['/', DENIED],
        [await token({}), { status: 200, workload: 'app' }],
        [await token({}, { foreign: true }), { status: 401 }],
        [await token({ exp: 1 }), { status: 401 }],
        [await token({ iss: 'https://login.example.net' }), { status: 401 }],
        [await token({ sub: undefined }), DENIED],
        [bearer('no.token.atall'), { status: 401 }],
      ],
    },
    {
      says: 'no policy that allows opens a door beside',
      yaml: stream(yaml[0], BEHIND_GATEWAY, ALLOW_ALL),
      rows: [
        ['/', DENIED],
        [await token({}), { status: 200, workload: 'app' }],
      ],
    },
  ];
};

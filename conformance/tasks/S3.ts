import { gateway, other, service, stream, to, virtualService } from '../facts/manifests';
import type { TaskFacts } from './task';
import { tokensOf } from './token';
import { DENIED } from './workload';

const ROUTED = stream(service('a'), gateway(), virtualService('a', { http: [{ route: [to('a')] }] }));
const ALLOWED = other('security.istio.io/v1', 'AuthorizationPolicy', 'all', { rules: [{}] }, 'istio-system');

export const facts: TaskFacts = async ({ yaml, judge }) => {
  const { bearer, issued } = tokensOf(judge);
  const [valid, foreign, nameless] = [await issued({}), await issued({}, true), await issued({ sub: undefined })];
  return [
    {
      says: 'no token, no entry',
      yaml: stream(yaml[0], ROUTED),
      rows: [
        ['/', DENIED],
        [bearer(valid), { status: 200, workload: 'a' }],
        [{ path: `/?access_token=${valid}` }, { status: 200, workload: 'a' }],
        [bearer(foreign), { status: 401 }],
        [bearer('nonsense'), { status: 401 }],
        [bearer(nameless), DENIED],
      ],
    },
    {
      says: 'no policy that allows opens a door beside the login',
      yaml: stream(yaml[0], ROUTED, ALLOWED),
      rows: [
        ['/', DENIED],
        [bearer(valid), { status: 200, workload: 'a' }],
      ],
    },
  ];
};

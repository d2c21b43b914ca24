import { service, stream } from '../facts/manifests';
import type { TaskFacts } from './task';
import { workload } from './workload';

const PROVIDER = {
  name: 'sample-ext-authz',
  envoyExtAuthzHttp: {
    service: 'ext-authz.default.svc.cluster.local',
    port: 8000,
    includeRequestHeadersInCheck: ['x-ext-authz'],
  },
};

export const facts: TaskFacts = ({ yaml }) => {
  const port = 8080;
  const httpbin = workload({ app: 'httpbin' });
  const refused = { status: 403, details: 'ext_authz_denied' } as const;
  const played = stream(yaml[0], httpbin.yaml, service('ext-authz', [{ port: 8000, name: 'http' }]));
  return [
    {
      says: 'the authorizer decides, but for what is left out',
      yaml: played,
      options: {
        ...httpbin.options,
        meshConfig: JSON.stringify({ extensionProviders: [PROVIDER] }),
        answers: [
          { to: 'ext-authz.default', when: { 'x-ext-authz': 'allow' }, status: 200 },
          { to: 'ext-authz.default', status: 403 },
        ],
      },
      rows: [
        [{ port, path: '/headers' }, refused],
        [
          { port, path: '/headers', headers: [['x-ext-authz', 'allow']] },
          { status: 200, workload: 'a' },
        ],
        [
          { port, path: '/healthz' },
          { status: 200, workload: 'a' },
        ],
      ],
    },
    {
      says: 'a name that the mesh does not know refuses what would be asked about',
      yaml: played,
      options: httpbin.options,
      rows: [
        [{ port, path: '/headers', headers: [['x-ext-authz', 'allow']] }, { status: 403 }],
        [
          { port, path: '/healthz' },
          { status: 200, workload: 'a' },
        ],
      ],
    },
  ];
};

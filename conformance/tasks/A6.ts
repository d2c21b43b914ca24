import { other, stream } from '../facts/manifests';
import { BEHIND_GATEWAY, proxyOf } from './cluster';
import type { TaskFacts } from './task';

const PROVIDER = {
  name: 'sample-ext-authz',
  envoyExtAuthzHttp: {
    service: 'ext-authz.foo.svc.cluster.local',
    port: 8000,
    includeRequestHeadersInCheck: ['x-ext-authz'],
  },
};
const AUTHORIZER = other(
  'v1',
  'Service',
  'ext-authz',
  { selector: { app: 'ext-authz' }, ports: [{ port: 8000, name: 'http' }] },
  'foo',
);

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'the authorizer is asked about all but health',
    yaml: stream(yaml[0], BEHIND_GATEWAY, AUTHORIZER),
    options: {
      ...proxyOf({ app: 'httpbin' }),
      meshConfig: JSON.stringify({ extensionProviders: [PROVIDER] }),
      answers: [
        { to: 'ext-authz.foo', when: { 'x-ext-authz': 'allow' }, status: 200 },
        { to: 'ext-authz.foo', status: 403 },
      ],
    },
    rows: [
      ['/headers', { status: 403, details: 'ext_authz_denied', flags: 'UAEX' }],
      [
        { path: '/headers', headers: [['x-ext-authz', 'allow']] },
        { status: 200, workload: 'app' },
      ],
      [
        { path: '/headers', headers: [['x-ext-authz', 'deny']] },
        { status: 403, flags: 'UAEX' },
      ],
      ['/healthz', { status: 200, workload: 'app' }],
    ],
  },
  {
    says: 'an authorizer that the mesh does not know refuses what it would be asked about',
    yaml: stream(yaml[0], BEHIND_GATEWAY),
    options: proxyOf({ app: 'httpbin' }),
    rows: [
      ['/headers', { status: 403 }],
      ['/healthz', { status: 200, workload: 'app' }],
    ],
  },
];

import type { Judge } from '../client';
import type { Tally } from '../tally';
import { checkFacts, type Fact } from './fact';
import { destinationRule, gatewayOf, other, service, stream, to, virtualService } from './manifests';

const CALL = { via: 'sidecar', host: 'a', port: 80 } as const;

export const MESH: readonly Fact[] = [
  {
    says: 'a call in the mesh is routed by the sidecar of the caller',
    yaml: stream(
      service('a'),
      virtualService('a', {
        hosts: ['a'],
        gateways: ['mesh'],
        http: [
          { match: [{ headers: { 'end-user': { exact: 'jason' } } }], route: [to('a', { subset: 'v2' })] },
          { route: [to('a', { subset: 'v1' })] },
        ],
      }),
      destinationRule('a', { subsets: ['v1', 'v2'].map(name => ({ name, labels: { version: name } })) }),
    ),
    options: { proxies: ['sidecar'] },
    rows: [
      [CALL, { status: 200, workload: 'a-v1' }],
      [
        { ...CALL, headers: [['end-user', 'jason']] },
        { status: 200, workload: 'a-v2' },
      ],
      [{ ...CALL, host: 'a.default.svc.cluster.local' }, { workload: 'a-v1' }],
    ],
  },
  {
    says: 'TCP and gRPC at the gateway',
    yaml: stream(
      service('a', [{ port: 9000, name: 'tcp' }]),
      service('g', [{ port: 50051, name: 'grpc' }]),
      gatewayOf([
        { port: { number: 9000, name: 'tcp', protocol: 'TCP' }, hosts: ['*'] },
        { port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] },
      ]),
      virtualService('tcp', { tcp: [{ match: [{ port: 9000 }], route: [to('a')] }], http: [{ route: [to('g')] }] }),
    ),
    rows: [
      [
        { port: 9000, protocol: 'tcp', body: 'hello\n' },
        { outcome: 'ANSWERED', workload: 'a', protocol: 'TCP' },
      ],
      [
        { protocol: 'grpc', path: '/a.B/C', body: 'hello' },
        { status: 200, workload: 'g', protocol: 'gRPC', path: '/a.B/C' },
      ],
      [
        { protocol: 'http2', path: '/two' },
        { status: 200, workload: 'g', protocol: 'HTTP/2' },
      ],
    ],
  },
  {
    says: 'a Gateway and an HTTPRoute of Gateway API',
    yaml: stream(
      service('a'),
      other('gateway.networking.k8s.io/v1', 'Gateway', 'gw', {
        gatewayClassName: 'istio',
        listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }],
      }),
      other('gateway.networking.k8s.io/v1', 'HTTPRoute', 'route', {
        parentRefs: [{ name: 'gw' }],
        rules: [{ matches: [{ path: { value: '/foo' } }], backendRefs: [{ name: 'a', port: 80 }] }],
      }),
    ),
    rows: [
      ['/foo/bar', { status: 200, workload: 'a' }],
      ['/foobar', { status: 404 }],
    ],
  },
];

export async function checkMesh(judge: Judge, tally: Tally): Promise<void> {
  await checkFacts(MESH, judge, tally);
}

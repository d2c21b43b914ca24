import type { Manifest } from './manifest';

const GATEWAY_API = 'gateway.networking.k8s.io/v1';

/** Manifests that break rules in CEL which chance does not find. */
export const SEEDS: readonly Manifest[] = [
  gateway({ name: 'a', port: 443, protocol: 'HTTPS', tls: { mode: 'Passthrough' } }),
  gateway({ name: 'a', port: 80, protocol: 'TCP', hostname: 'shop.example.com' }),
  gateway({ name: 'a', port: 53, protocol: 'UDP', hostname: 'shop.example.com' }),
  {
    ...gateway({ name: 'a', port: 80, protocol: 'HTTP' }),
    spec: {
      gatewayClassName: 'istio',
      listeners: [{ name: 'a', port: 80, protocol: 'HTTP' }],
      infrastructure: { labels: { [`${'a'.repeat(253)}/b`]: 'x' } },
    },
  },
  {
    ...gateway({ name: 'a', port: 80, protocol: 'HTTP' }),
    spec: {
      gatewayClassName: 'istio',
      listeners: [{ name: 'a', port: 80, protocol: 'HTTP' }],
      addresses: [{ value: '1.2.3.4' }, { value: '1.2.3.4' }],
    },
  },
  route('HTTPRoute', { rules: [1, 2, 3].map(() => ({ matches: many({ path: { value: '/a' } }) })) }),
  route('GRPCRoute', { rules: [1, 2, 3].map(() => ({ matches: many({ method: { service: 'a' } }) })) }),
  ...[redirect(), rewrite()].flatMap(filter => [
    route('HTTPRoute', { rules: [{ matches: [{ path: { type: 'Exact', value: '/a' } }], filters: [filter] }] }),
    route('HTTPRoute', {
      rules: [
        {
          matches: [{ path: { type: 'Exact', value: '/a' } }],
          backendRefs: [{ name: 'shop', port: 80, filters: [filter] }],
        },
      ],
    }),
  ]),
  ...['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'].flatMap(kind => [
    route(kind, { parentRefs: [{ name: 'a' }, { name: 'a', sectionName: 'b' }] }),
    route(kind, {
      parentRefs: [
        { name: 'a', sectionName: 'b' },
        { name: 'a', sectionName: 'b' },
      ],
    }),
  ]),
];

function gateway(listener: object): Manifest {
  return {
    apiVersion: GATEWAY_API,
    kind: 'Gateway',
    metadata: { name: 'edge' },
    spec: { gatewayClassName: 'istio', listeners: [listener] },
  };
}

function route(kind: string, spec: object): Manifest {
  const rules =
    kind.startsWith('T') || kind.startsWith('U') ? { rules: [{ backendRefs: [{ name: 'shop', port: 80 }] }] } : {};
  const hostnames = kind === 'TLSRoute' ? { hostnames: ['shop.example.com'] } : {};
  return { apiVersion: GATEWAY_API, kind, metadata: { name: 'shop' }, spec: { ...rules, ...hostnames, ...spec } };
}

function redirect(): object {
  return { type: 'RequestRedirect', requestRedirect: { path: prefix() } };
}

function rewrite(): object {
  return { type: 'URLRewrite', urlRewrite: { path: prefix() } };
}

function prefix(): object {
  return { type: 'ReplacePrefixMatch', replacePrefixMatch: '/b' };
}

function many(match: object): object[] {
  return Array.from({ length: 50 }, () => match);
}

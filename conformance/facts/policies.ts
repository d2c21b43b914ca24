import type { Judge } from '../client';
import type { Tally } from '../tally';
import type { RequestSpec, Token } from '../types';
import { checkFacts, type Fact } from './fact';
import { gateway, other, service, stream, to, virtualService } from './manifests';

const ROUTED = stream(service('a'), gateway(), virtualService('a', { http: [{ route: [to('a')] }] }));
const AT_GATEWAY = { selector: { matchLabels: { istio: 'ingressgateway' } } };

function policy(kind: string, name: string, spec: object): string {
  return other('security.istio.io/v1', kind, name, { ...AT_GATEWAY, ...spec }, 'istio-system');
}

const DENIED = { status: 403, details: 'rbac_access_denied_matched_policy[none]' } as const;

function tokens(good: Token, foreign: Token, rule: object): Fact {
  const bearer = (token: Token): Partial<RequestSpec> => ({ headers: [['Authorization', `Bearer ${token.token}`]] });
  return {
    says: `tokens, with ${Object.keys(rule).join()}`,
    yaml: stream(
      ROUTED,
      policy('RequestAuthentication', 'jwt', { jwtRules: [{ issuer: 'judge@example.com', ...rule }] }),
      policy('AuthorizationPolicy', 'need', {
        rules: [
          {
            from: [{ source: { requestPrincipals: ['*'] } }],
            when: [{ key: 'request.auth.claims[team]', values: ['red'] }],
          },
        ],
      }),
    ),
    rows: [
      [bearer(good), { status: 200, workload: 'a' }],
      [bearer(foreign), { status: 401 }],
      ['/', DENIED],
    ],
  };
}

const RULES: Fact = {
  says: 'authorization by path, method, header and address',
  yaml: stream(
    ROUTED,
    policy('AuthorizationPolicy', 'some', {
      rules: [
        { to: [{ operation: { paths: ['/open/*'], methods: ['GET'] } }] },
        { to: [{ operation: { paths: ['/header'] } }], when: [{ key: 'request.headers[x-key]', values: ['yes'] }] },
        { to: [{ operation: { paths: ['/direct'] } }], from: [{ source: { ipBlocks: ['127.0.5.0/24'] } }] },
        { to: [{ operation: { paths: ['/remote'] } }], from: [{ source: { remoteIpBlocks: ['203.0.113.0/24'] } }] },
      ],
    }),
  ),
  rows: [
    ['/open/x', { status: 200 }],
    [{ path: '/open/x', method: 'POST' }, DENIED],
    ['/header', DENIED],
    [{ path: '/header', headers: [['X-Key', 'yes']] }, { status: 200 }],
    ['/direct', DENIED],
    [{ path: '/direct', from: '127.0.5.9' }, { status: 200 }],
    ['/remote', DENIED],
    [{ path: '/remote', from: '203.0.113.9' }, { status: 200 }],
  ],
};

/** An external authorizer, asked over HTTP or gRPC, that allows who says so. */
function external(protocol: 'envoyExtAuthzHttp' | 'envoyExtAuthzGrpc'): Fact {
  const provider = { service: 'authorizer.default.svc.cluster.local', port: 9000, ...INCLUDED[protocol] };
  return {
    says: `a CUSTOM policy by ${protocol}`,
    yaml: stream(
      ROUTED,
      service('authorizer', [{ port: 9000, name: protocol === 'envoyExtAuthzGrpc' ? 'grpc' : 'http' }]),
      policy('AuthorizationPolicy', 'ask', {
        action: 'CUSTOM',
        provider: { name: 'judge-authorizer' },
        rules: [{ to: [{ operation: { paths: ['/asked'] } }] }],
      }),
    ),
    options: {
      meshConfig: JSON.stringify({ extensionProviders: [{ name: 'judge-authorizer', [protocol]: provider }] }),
      answers: [
        { to: 'authorizer.default', when: { 'x-allow': 'yes' }, status: 200 },
        { to: 'authorizer.default', status: 403 },
      ],
    },
    rows: [
      ['/free', { status: 200, workload: 'a' }],
      ['/asked', { status: 403, details: 'ext_authz_denied', flags: 'UAEX' }],
      [
        { path: '/asked', headers: [['x-allow', 'yes']] },
        { status: 200, workload: 'a' },
      ],
    ],
  };
}

const INCLUDED = { envoyExtAuthzHttp: { includeRequestHeadersInCheck: ['x-allow'] }, envoyExtAuthzGrpc: {} };

const MANAGER = { listener: { filterChain: { filter: { name: 'envoy.filters.network.http_connection_manager' } } } };

const LIMITED: Fact = {
  says: 'a global rate limit by a rate-limit service',
  yaml: stream(
    ROUTED,
    service('limiter', [{ port: 8081, name: 'grpc' }]),
    other(
      'networking.istio.io/v1alpha3',
      'EnvoyFilter',
      'limit',
      {
        workloadSelector: { labels: { istio: 'ingressgateway' } },
        configPatches: [
          {
            applyTo: 'HTTP_FILTER',
            match: { context: 'GATEWAY', ...MANAGER },
            patch: {
              operation: 'INSERT_FIRST',
              value: {
                name: 'envoy.filters.http.ratelimit',
                typed_config: {
                  '@type': 'type.googleapis.com/envoy.extensions.filters.http.ratelimit.v3.RateLimit',
                  domain: 'judge',
                  failure_mode_deny: true,
                  rate_limit_service: {
                    grpc_service: { envoy_grpc: { cluster_name: 'outbound|8081||limiter.default.svc.cluster.local' } },
                    transport_api_version: 'V3',
                  },
                },
              },
            },
          },
          {
            applyTo: 'VIRTUAL_HOST',
            match: { context: 'GATEWAY' },
            patch: {
              operation: 'MERGE',
              value: {
                rate_limits: [{ actions: [{ request_headers: { header_name: ':path', descriptor_key: 'path' } }] }],
              },
            },
          },
        ],
      },
      'istio-system',
    ),
  ),
  options: { answers: [{ to: 'limiter.default', limit: 0 }] },
  rows: [['/limited', { status: 429, flags: 'RL' }]],
};

export async function checkPolicies(judge: Judge, tally: Tally): Promise<void> {
  const claims = { iss: 'judge@example.com', sub: 'someone', team: 'red', exp: Math.floor(Date.now() / 1000) + 3600 };
  const good = await judge.token(claims);
  const foreign = await judge.token(claims, { foreign: true });
  const facts = [
    tokens(good, foreign, { jwks: good.jwks }),
    tokens(good, foreign, { jwksUri: 'https://issuer.example.com/keys' }),
    RULES,
    external('envoyExtAuthzHttp'),
    external('envoyExtAuthzGrpc'),
    LIMITED,
  ];
  await checkFacts(facts, judge, tally);
}

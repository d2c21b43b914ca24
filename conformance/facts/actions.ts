import type { Fact } from './fact';
import { gateway, service, stream, to, virtualService } from './manifests';

function acting(http: readonly object[]): string {
  return stream(service('a'), service('b'), gateway(), virtualService('actions', { http }));
}

const PREFLIGHT = [
  ['Origin', 'https://good.com'],
  ['Access-Control-Request-Method', 'GET'],
] as const;

export const ACTIONS: readonly Fact[] = [
  {
    says: 'faults, which without a percentage never happen',
    yaml: acting([
      { match: [{ uri: { exact: '/never' } }], fault: { abort: { httpStatus: 418 } }, route: [to('a')] },
      {
        match: [{ uri: { exact: '/always' } }],
        fault: { abort: { httpStatus: 418, percentage: { value: 100 } } },
        route: [to('a')],
      },
    ]),
    rows: [
      ['/never', { status: 200 }],
      ['/always', { status: 418, flags: 'FI', details: 'fault_filter_abort' }],
    ],
  },
  {
    says: 'redirects and direct responses',
    yaml: acting([
      { match: [{ uri: { prefix: '/old' } }], redirect: { uri: '/new', scheme: 'https', authority: 'b.com' } },
      { match: [{ uri: { exact: '/port' } }], redirect: { port: 443, authority: 'o:8443' } },
      { match: [{ uri: { exact: '/direct' } }], directResponse: { status: 299, body: { string: '%REQ(x)%' } } },
    ]),
    rows: [
      ['/old/x?q=1', { status: 301, location: 'https://b.com/new?q=1' }],
      ['/port', { status: 301, location: 'http://o:8443:443/port' }],
      ['/direct', { status: 299, body: '%REQ(x)%', details: 'direct_response' }],
    ],
  },
  {
    says: 'CORS, where the preflight of a strange origin goes to the upstream',
    yaml: acting([
      { corsPolicy: { allowOrigins: [{ exact: 'https://good.com' }], allowMethods: ['GET'] }, route: [to('a')] },
    ]),
    rows: [
      [
        { method: 'OPTIONS', headers: PREFLIGHT },
        { status: 200, allowOrigin: 'https://good.com', attempts: 0 },
      ],
      [
        { method: 'OPTIONS', headers: [['Origin', 'https://bad.com'], PREFLIGHT[1]] },
        { status: 200, allowOrigin: undefined, workload: 'a' },
      ],
    ],
  },
  {
    says: 'a mirror gets the rewritten path and the same host',
    yaml: acting([{ rewrite: { uri: '/r' }, route: [to('a')], mirror: { host: 'b' } }]),
    rows: [
      [
        { path: '/x', views: 2 },
        { status: 200, workload: 'a', path: '/rx', authority: 'a.com', seenBy: 'a,b' },
      ],
    ],
  },
  {
    says: 'by default 503 is not retried, with 5xx it is, and a time limit holds',
    yaml: acting([
      { match: [{ uri: { exact: '/default' } }], route: [to('a')] },
      { match: [{ uri: { exact: '/5xx' } }], retries: { attempts: 3, retryOn: '5xx' }, route: [to('a')] },
      { match: [{ uri: { exact: '/slow' } }], timeout: '0.1s', route: [to('a')] },
    ]),
    rows: [
      [
        { path: '/default', headers: answer({ status: 503 }) },
        { status: 503, attempts: 1, details: 'via_upstream' },
      ],
      [
        { path: '/5xx', headers: answer({ statuses: [503, 500, 200] }) },
        { status: 200, attempts: 3, seenBy: 'a,a,a' },
      ],
      [
        { path: '/5xx', headers: answer({ status: 503 }) },
        { status: 503, attempts: 4, flags: 'URX' },
      ],
      [
        { path: '/slow', headers: answer({ delayMs: 400 }) },
        { status: 504, flags: 'UT' },
      ],
    ],
  },
];

function answer(fields: object): readonly (readonly [string, string])[] {
  return [['x-judge-answer', JSON.stringify(fields)]];
}

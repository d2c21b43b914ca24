import fc, { type Arbitrary } from 'fast-check';
import type { Part } from '../part';
import { labels, manifest, namespaceName, sometimes } from '../words';

const SELECTORS = [{ istio: 'ingressgateway' }, { app: 'web' }, { app: 'cart' }];

const gateway: Arbitrary<object> = fc
  .record({ name: fc.constantFrom('edge', 'inner'), selector: fc.constantFrom(...SELECTORS) })
  .map(({ name, selector }) =>
    manifest(
      'networking.istio.io/v1',
      'Gateway',
      { name, namespace: 'shop' },
      {
        spec: { selector, servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }] },
      },
    ),
  );

const authentication: Arbitrary<object> = fc
  .record({
    name: fc.constantFrom('jwt-a', 'jwt-b'),
    namespace: namespaceName,
    matchLabels: sometimes(fc.oneof(fc.constantFrom(...SELECTORS), labels), 7),
  })
  .map(({ name, namespace, matchLabels }) =>
    manifest(
      'security.istio.io/v1',
      'RequestAuthentication',
      { name, namespace },
      {
        spec: {
          selector: matchLabels && { matchLabels },
          jwtRules: [{ issuer: 'me', jwksUri: 'https://example.com' }],
        },
      },
    ),
  );

const HEADERS = [
  '@request.auth.claims.role',
  '@request.auth.claims[role]',
  '@Request.auth.claims.role.name',
  '@request.auth.claims[a][b]',
  'x-role',
];

const virtualService: Arbitrary<object> = fc
  .record({
    name: fc.constantFrom('claims-a', 'claims-b'),
    gateways: fc.constantFrom(['edge'], ['inner'], ['edge', 'inner'], ['nowhere']),
    header: fc.constantFrom(...HEADERS),
    list: fc.constantFrom('headers', 'withoutHeaders'),
  })
  .map(({ name, gateways, header, list }) =>
    manifest(
      'networking.istio.io/v1',
      'VirtualService',
      { name, namespace: 'shop' },
      {
        spec: {
          hosts: [`${name}.example.com`],
          gateways,
          http: [{ match: [{ [list]: { [header]: { exact: 'admin' } } }], directResponse: { status: 200 } }],
        },
      },
    ),
  );

export const part: Part = {
  codes: ['IST0149'],
  documents: fc
    .tuple(
      fc.array(gateway, { minLength: 1, maxLength: 2 }),
      fc.array(authentication, { maxLength: 2 }),
      fc.array(virtualService, { minLength: 1, maxLength: 2 }),
    )
    .map(documents => documents.flat()),
};

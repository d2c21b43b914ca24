import { onlyOne, type Sense, without, words } from './sense';
import { DURATIONS, SUBNETS } from './texts';

const JWKS = JSON.stringify({
  keys: [{ kty: 'RSA', e: 'AQAB', n: 'sZUM8XoDbZ_eqQKMrLPYZg', kid: 'a', alg: 'RS256', use: 'sig' }],
});
const CONDITIONS: Readonly<Record<string, string>> = {
  'request.headers[x-user]': 'a*',
  'source.ip': '1.2.3.4',
  'remote.ip': '10.0.0.0/8',
  'source.namespace': 'shop',
  'source.principal': 'cluster.local/ns/a/sa/b',
  'source.trustDomain': 'cluster.local',
  'source.serviceAccount': 'a/b',
  'request.auth.principal': 'a/b',
  'request.auth.audiences': 'shop',
  'request.auth.presenter': 'a',
  'request.auth.claims[groups]': 'admin',
  'request.auth.claims[a][b]': 'x',
  'destination.ip': '1.2.3.4',
  'destination.port': '80',
  'connection.sni': '*.example.com',
  'experimental.envoy.filters.a.b[c]': 'x',
};
const IDENTITIES = words(['*', 'cluster.local/ns/a/sa/b', 'a*', '*b'], ['', ' ', '*a*', '**']);
const SERVICE_ACCOUNTS = words(
  ['a', 'shop/a', 'shop/a.b'],
  ['', '*', 'a/*', 'a/b/c', '/a', 'a/', 'x'.repeat(321), 'a b'],
);
const DOMAINS = words(['cluster.local', '*', '*.local', 'cluster*'], ['', 'a/b', 'a*b', '**', '*a*', 'spiffe://a']);
const METHODS = words(['GET', 'POST', '*', 'get'], ['']);
const HOSTS = words(['a.example.com', '*.example.com', 'a.*', '*', 'a:80'], ['', '*a*']);
const PATHS = words(
  ['/a', '/a/*', '*.html', '*', '/a/{*}/b', '/a/{**}', '/{*}/{**}', 'a'],
  [
    '',
    '/{**}/{*}',
    '/{**}/{**}',
    '/{a}',
    '/a{*}',
    '/{*}b',
    '/{*}/*',
    '/a{',
    '/}',
    '/{***}',
    '/{}',
    '/a b/{*}',
    '/{*}/a?b',
    '/{*',
    '/a/{**}/b',
    '/%zz/{*}',
    '//{*}',
    '/{*}/é',
  ],
);
const PORTS = words(['80', '443', '65535', '0'], ['', '65536', '-1', 'a', '80-90', '+80', '080', '8.0']);

export const AUTHORIZATION_POLICY: Sense = {
  words: {
    ipBlocks: SUBNETS,
    notIpBlocks: SUBNETS,
    remoteIpBlocks: SUBNETS,
    notRemoteIpBlocks: SUBNETS,
    namespaces: IDENTITIES,
    notNamespaces: IDENTITIES,
    principals: IDENTITIES,
    notPrincipals: IDENTITIES,
    requestPrincipals: IDENTITIES,
    notRequestPrincipals: IDENTITIES,
    serviceAccounts: SERVICE_ACCOUNTS,
    notServiceAccounts: SERVICE_ACCOUNTS,
    trustDomains: DOMAINS,
    notTrustDomains: DOMAINS,
    hosts: HOSTS,
    notHosts: HOSTS,
    methods: METHODS,
    notMethods: METHODS,
    paths: PATHS,
    notPaths: PATHS,
    ports: PORTS,
    notPorts: PORTS,
    'when.key': words(Object.keys(CONDITIONS), [
      '',
      'request.header[x]',
      'request.headers',
      'request.headers[]',
      'request.headers[x',
      'destination.labels[app]',
      'destination.name',
      'destination.namespace',
      'destination.user',
      'request.auth.claims',
      'experimental.envoy.filters.a',
      'source.user',
      'source.labels[a]',
      'Source.ip',
      'request.auth.claims[a]b',
      'request.headers[x]y',
    ]),
    values: words(['a', '1.2.3.4', '80'], ['', ' ', '*', 'a*b', '10.0.0.0/8', '65536']),
    notValues: words(['a', '1.2.3.4', '80'], ['', ' ', '*', '10.0.0.0/8']),
    'provider.name': words(['ext-authz'], ['']),
  },
  settle: {
    '': spec => {
      const one = onlyOne(spec, 'selector', 'targetRef', 'targetRefs');
      const { action = 'ALLOW', rules } = one;
      if (action === 'CUSTOM')
        return { ...one, provider: { name: 'ext' }, rules: [{ to: [{ operation: { paths: ['/a'] } }] }] };
      const plain = without(one, 'provider');
      return action === 'DENY' && !rules?.length ? { ...plain, rules: [{}] } : plain;
    },
    'from[]': value => ({ source: someOf(value.source, 'namespaces', 'a') }),
    'to[]': value => ({ operation: someOf(value.operation, 'ports', '80') }),
    source: value => {
      const one =
        value.serviceAccounts?.length || value.notServiceAccounts?.length
          ? without(value, 'principals', 'notPrincipals', 'namespaces', 'notNamespaces')
          : value;
      return someOf(one, 'namespaces', 'a');
    },
    'when[]': value => {
      const good = CONDITIONS[value.key];
      return value.values?.length || value.notValues?.length
        ? {
            ...value,
            ...(good && { ...(value.values && { values: [good] }), ...(value.notValues && { notValues: [good] }) }),
          }
        : { ...value, values: [good ?? 'a'] };
    },
  },
};

/** Lists of which at least one has something in it. */
function someOf(value: any, name: string, text: string): object {
  const some = Object.values(value ?? {}).some(list => Array.isArray(list) && list.length > 0);
  return some ? value : { ...value, [name]: [text] };
}

export const PEER_AUTHENTICATION: Sense = {
  words: { 'portLevelMtls#': words(['80', '443', '65535'], ['0', '65536', 'a', '']) },
  settle: {
    '': spec =>
      spec.portLevelMtls && !Object.keys(spec.selector?.matchLabels ?? {}).length
        ? { ...spec, selector: { matchLabels: { app: 'shop' } } }
        : spec,
  },
};

const URIS = words(
  ['https://a.example.com/keys', 'http://a:80/', 'https://a', 'http://[::1]:80/'],
  [
    '',
    'ftp://a/',
    'https://a:x/',
    '/keys',
    'a',
    'https://',
    'HTTPS://a',
    'http://a:99999/',
    'https://a b',
    'http://a:/',
    'https://é',
  ],
);

export const REQUEST_AUTHENTICATION: Sense = {
  words: {
    issuer: words(['https://a.example.com', 'a@b.c', ' '], ['']),
    audiences: words(['shop', 'a b'], ['']),
    jwksUri: URIS,
    jwks_uri: URIS,
    jwks: words(
      [
        JWKS,
        '{"keys":[]}',
        '{"keys":[{"kty":"oct","k":"YQ"}]}',
        `{"keys":[{"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}]}`,
      ],
      [
        '',
        ' ',
        '{}',
        '[]',
        'x',
        '{"keys":[{}]}',
        '{"keys":[{"kty":"RSA"}]}',
        '{"keys":{}}',
        '{"keys":[{"kty":"x"}]}',
        '{"keys":null}',
        JWKS.slice(1),
        `${JWKS} `,
        '{"kty":"RSA","e":"AQAB","n":"sZUM8XoDbZ_eqQKMrLPYZg"}',
        '{"keys":[{"kty":"oct"}]}',
      ],
    ),
    'fromHeaders.name': words(['Authorization', 'x-jwt'], ['']),
    fromParams: words(['token'], ['']),
    fromCookies: words(['token'], ['']),
    'outputClaimToHeaders.header': words(['x-claim', 'a_b'], ['', 'x:y', 'a b', 'é']),
    'outputClaimToHeaders.claim': words(['sub', 'a.b'], ['']),
    spaceDelimitedClaims: words(['scope'], ['']),
    timeout: DURATIONS,
  },
  settle: {
    '': spec => onlyOne(spec, 'selector', 'targetRef', 'targetRefs'),
    'jwtRules[]': value => {
      const one = onlyOne(value, 'jwks', 'jwksUri', 'jwks_uri');
      return one.issuer ? one : { ...one, issuer: 'https://a.example.com' };
    },
  },
};

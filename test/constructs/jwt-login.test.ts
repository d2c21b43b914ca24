import { Duration, Testing } from 'cdk8s';
import type { JwtLoginProps } from 'cdk8s-istio';
import { Condition, HttpMethod, Jwks, JwtLogin, RequestAuthentication, Workload } from 'cdk8s-istio';
import { manifests, specOf } from './world';

const jwtRules = [{ issuer: 'https://login.example.com' }];
const NO_TOKEN = [{ key: 'request.auth.principal', notValues: ['*'] }];

function world(props: Partial<JwtLoginProps> = {}) {
  const chart = Testing.chart();
  const login = new JwtLogin(chart, 'Login', { jwtRules, ...props });
  return { login, policies: () => manifests(chart, 'AuthorizationPolicy').map(({ spec }) => spec), chart };
}

test('a JWT rule says all that it can', () => {
  const chart = Testing.chart();
  const same = {
    issuer: 'https://login.example.com',
    audiences: ['orders'],
    fromHeaders: [{ name: 'x-jwt', prefix: 'Bearer ' }],
    fromParams: ['token'],
    fromCookies: ['auth-token'],
    outputPayloadToHeader: 'x-payload',
    forwardOriginalToken: true,
    outputClaimToHeaders: [{ header: 'x-group', claim: 'nested.group' }],
    spaceDelimitedClaims: ['roles'],
  };
  const jwks = '{"keys":[{"kty":"RSA","n":"sXch","e":"AQAB"}]}';
  new RequestAuthentication(chart, 'Tokens', {
    jwtRules: [
      { ...same, jwks: Jwks.uri('http://login.example.com:8080/keys'), timeout: Duration.seconds(3) },
      { issuer: 'a@example.com', jwks: Jwks.inline(jwks) },
      { jwks: Jwks.uri('https://any.example.com') },
    ],
  });
  expect(specOf(chart, 'RequestAuthentication')).toEqual({
    jwtRules: [
      { ...same, jwksUri: 'http://login.example.com:8080/keys', timeout: '3s' },
      { issuer: 'a@example.com', jwks },
      { jwksUri: 'https://any.example.com' },
    ],
  });
});

test('a RequestAuthentication without rules is refused at synthesis', () => {
  const chart = Testing.chart();
  new RequestAuthentication(chart, 'Tokens', {});
  expect(() => Testing.synth(chart)).toThrow(
    '[test/Tokens] a RequestAuthentication must have at least one rule (call addJwtRule)',
  );
});

test('no token, no entry: who has none is denied, and a valid one may do everything', () => {
  const { chart, policies } = world({ targets: [Workload.labelled({ app: 'orders' })] });
  const selector = { matchLabels: { app: 'orders' } };
  expect(specOf(chart, 'RequestAuthentication')).toEqual({ selector, jwtRules });
  expect(policies()).toEqual([{ selector, action: 'DENY', rules: [{ when: NO_TOKEN }] }]);
});

test('an optional login verifies tokens, and denies nobody', () => {
  const { chart, policies } = world({ optional: true });
  expect(specOf(chart, 'RequestAuthentication')).toEqual({ jwtRules });
  expect(policies()).toEqual([]);
});

test('with grants a valid token may do what they say', () => {
  const { login, policies } = world();
  login.grantAccess({ methods: [HttpMethod.GET], paths: ['/orders/*'], hosts: ['a.com'] });
  login.grantAccess({
    claims: { role: ['admin', 'owner'], team: ['red'] },
    conditions: [Condition.nestedClaim(['a', 'b'], { values: ['c'] })],
  });
  const token = [{ source: { requestPrincipals: ['*'] } }];
  expect(policies()[1]).toEqual({
    action: 'ALLOW',
    rules: [
      { from: token, to: [{ operation: { methods: ['GET'], paths: ['/orders/*'], hosts: ['a.com'] } }] },
      {
        from: token,
        when: [
          { key: 'request.auth.claims[role]', values: ['admin', 'owner'] },
          { key: 'request.auth.claims[team]', values: ['red'] },
          { key: 'request.auth.claims[a][b]', values: ['c'] },
        ],
      },
    ],
  });
});

test('what needs no token needs no grant either', () => {
  const { login, policies } = world({ publicPaths: ['/healthz'], ports: [8080] });
  login.grantAccess({ paths: ['/orders'] });
  const [deny, allow] = policies();
  expect(deny.rules).toEqual([{ to: [{ operation: { notPaths: ['/healthz'], ports: ['8080'] } }], when: NO_TOKEN }]);
  expect(allow.rules.map(({ to }: any) => to[0].operation)).toEqual([
    { paths: ['/healthz'] },
    { notPorts: ['8080'] },
    { paths: ['/orders'] },
  ]);
});

test('a name given to a login is that of its objects, and grants have one of their own', () => {
  const { login, chart } = world({ metadata: { name: 'login', labels: { team: 'red' } } });
  login.grantAccess({ paths: ['/'] });
  expect(Testing.synth(chart).map(({ kind, metadata }) => [kind, metadata.name, metadata.labels.team])).toEqual([
    ['RequestAuthentication', 'login', 'red'],
    ['AuthorizationPolicy', 'login', 'red'],
    ['AuthorizationPolicy', 'login-grants', 'red'],
  ]);
});

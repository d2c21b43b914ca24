import type { Chart } from 'cdk8s';
import { Chart as NewChart, Duration, Testing } from 'cdk8s';
import * as istio from 'cdk8s-istio';
import { Deployment, Service } from 'cdk8s-plus-33';
import { testRefused, type Refused } from './refused';

/** Everything here is refused where it is written, in one line: what is wrong, the value, what was expected, the likely fix. */
const REFUSED: Refused[] = [
  // rules
  [
    'an empty rule',
    c => rule(c, {}),
    'a rule must say which requests it takes: sources, operations or conditions (for all of them say anyRequest: true)',
  ],
  [
    'a rule that is not said to take any request',
    c => rule(c, { anyRequest: false }),
    'a rule must say which requests it takes: sources, operations or conditions (for all of them say anyRequest: true)',
  ],
  ['no sources', c => rule(c, { sources: [] }), 'sources of a rule must not be empty (leave them out for any)'],
  [
    'any request from a source',
    c => rule(c, { anyRequest: true, sources: [{ namespaces: ['a'] }] }),
    'a rule with anyRequest must say nothing else, got sources as well (leave out one of them)',
  ],
  [
    'too many sources',
    c => rule(c, { sources: Array.from({ length: 513 }, () => ({ namespaces: ['a'] })) }),
    'sources of a rule must be at most 512, got 513',
  ],
  [
    'too many rules',
    c => istio.AuthorizationPolicy.allow(c, 'P', { rules: Array.from({ length: 513 }, () => ({ anyRequest: true })) }),
    'rules of an AuthorizationPolicy must be at most 512 (write another policy)',
  ],
  // sources
  ['an empty source', c => source(c, {}), 'a source must say something (leave sources out for any)'],
  [
    'an empty list of principals',
    c => source(c, { principals: [] }),
    'principals must not be empty (leave it out for no such condition)',
  ],
  [
    'an empty principal',
    c => source(c, { notPrincipals: [''] }),
    `notPrincipals must not hold an empty text (did you mean '*', for any but an empty one?)`,
  ],
  [
    'a principal with its scheme',
    c => source(c, { principals: ['spiffe://cluster.local/ns/a/sa/b'] }),
    `principals must be without scheme, got 'spiffe://cluster.local/ns/a/sa/b' (did you mean 'cluster.local/ns/a/sa/b'?)`,
  ],
  [
    'a wildcard in the middle',
    c => source(c, { principals: ['cluster.local/ns/*/sa/b'] }),
    `principals may have one '*', in front or at the end, got 'cluster.local/ns/*/sa/b' (did you mean 'cluster.local/ns/*'?)`,
  ],
  [
    'a wildcard at both ends',
    c => source(c, { requestPrincipals: ['*example*'] }),
    `requestPrincipals may have one '*', in front or at the end, got '*example*'`,
  ],
  [
    'two wildcards',
    c => source(c, { requestPrincipals: ['**'] }),
    `requestPrincipals may have one '*', in front or at the end, got '**' (did you mean '*'?)`,
  ],
  [
    'a namespace that is none',
    c => source(c, { namespaces: ['My_Shop'] }),
    `namespaces must be names of namespaces, with '*' for any text, got 'My_Shop'`,
  ],
  ['an empty namespace', c => source(c, { notNamespaces: [''] }), 'notNamespaces must not hold an empty text'],
  [
    'a service account beside a namespace',
    c => source(c, { serviceAccounts: ['a/b'], namespaces: ['a'] }),
    'serviceAccounts of a source must not stand beside namespaces (write a source for each)',
  ],
  [
    'a service account beside a principal that must not be',
    c => source(c, { notServiceAccounts: ['a/b'], notPrincipals: ['*'] }),
    'notServiceAccounts of a source must not stand beside notPrincipals (write a source for each)',
  ],
  [
    'a service account with a wildcard',
    c => source(c, { serviceAccounts: ['a/*'] }),
    `serviceAccounts must not have a '*', got 'a/*' (did you mean namespaces, or principals?)`,
  ],
  [
    'a service account as a principal',
    c => source(c, { serviceAccounts: ['cluster.local/ns/a/sa/b'] }),
    `serviceAccounts must be 'name' or 'namespace/name', got 'cluster.local/ns/a/sa/b' (did you mean 'a/b'?)`,
  ],
  [
    'a service account without name',
    c => source(c, { serviceAccounts: ['a/'] }),
    `serviceAccounts must be 'name' or 'namespace/name', got 'a/'`,
  ],
  [
    'too many service accounts',
    c => source(c, { serviceAccounts: Array.from({ length: 17 }, (_, i) => `a${i}`) }),
    'serviceAccounts must be at most 16, got 17 (write a source for each 16)',
  ],
  [
    'a service account that is too long',
    c => source(c, { serviceAccounts: ['a'.repeat(321)] }),
    'serviceAccounts must have at most 320 characters, got 321',
  ],
  [
    'a trust domain with a path',
    c => source(c, { trustDomains: ['cluster.local/ns/a'] }),
    `trustDomains must be without path, got 'cluster.local/ns/a' (did you mean 'cluster.local'?)`,
  ],
  [
    'an address that is none',
    c => source(c, { ipBlocks: ['10.0.0.256'] }),
    `ipBlocks must be an IP address or a subnet such as '10.1.0.0/16', got '10.0.0.256'`,
  ],
  [
    'a range with too many bits',
    c => source(c, { notRemoteIpBlocks: ['10.0.0.0/33'] }),
    `notRemoteIpBlocks must be an IP address or a subnet such as '10.1.0.0/16', got '10.0.0.0/33'`,
  ],
  // operations
  ['an empty operation', c => operation(c, {}), 'an operation must say something (leave operations out for any)'],
  ['no ports', c => operation(c, { ports: [] }), 'ports must not be empty (leave it out for no such condition)'],
  [
    'a port out of range',
    c => operation(c, { notPorts: [0] }),
    'notPorts must be a whole number from 1 to 65535, got 0',
  ],
  [
    'a host with its scheme',
    c => operation(c, { hosts: ['https://a.com/b'] }),
    `hosts must be hosts without scheme and path, got 'https://a.com/b' (did you mean 'a.com'?)`,
  ],
  [
    'a path without its slash',
    c => operation(c, { paths: ['admin/*'] }),
    `paths must start with '/' or '*', got 'admin/*' (did you mean '/admin/*'?)`,
  ],
  [
    'a path with a query',
    c => operation(c, { paths: ['/a?b=c'] }),
    `paths must be without query or fragment, got '/a?b=c' (did you mean '/a'?)`,
  ],
  [
    'a wildcard in a path',
    c => operation(c, { notPaths: ['/a/*/b'] }),
    `notPaths may have one '*', in front or at the end, got '/a/*/b' (did you mean '/a/*'?)`,
  ],
  [
    'two wildcards of a path',
    c => operation(c, { paths: ['/a/**'] }),
    `paths may have one '*', in front or at the end, got '/a/**' (did you mean '/a/*'?)`,
  ],
  [
    'a named parameter',
    c => operation(c, { paths: ['/orders/{id}'] }),
    `paths may have braces only in '{*}' and '{**}', got '/orders/{id}' (did you mean '{*}'?)`,
  ],
  [
    'a template in half a segment',
    c => operation(c, { paths: ['/a/{*}.txt'] }),
    `paths with a template may have '{*}' and '{**}' only as whole segments, beside plain ones, got '{*}.txt' in '/a/{*}.txt'`,
  ],
  [
    'a template behind the last',
    c => operation(c, { paths: ['/{**}/a/{*}'] }),
    `paths must have '{**}' as its last template, got '/{**}/a/{*}'`,
  ],
  [
    'a template behind two slashes',
    c => operation(c, { paths: ['/a//{*}'] }),
    `paths with a template may have '{*}' and '{**}' only as whole segments, beside plain ones, got '' in '/a//{*}'`,
  ],
  [
    'a wildcard beside a template',
    c => operation(c, { paths: ['/*/baz/{*}'] }),
    `paths with a template may have '{*}' and '{**}' only as whole segments, beside plain ones, got '*' in '/*/baz/{*}'`,
  ],
  // conditions
  [
    'a condition without values',
    () => istio.Condition.sourceIp({}),
    `condition 'source.ip' must have values or notValues, got neither`,
  ],
  [
    'a condition with no values',
    () => istio.Condition.claim('groups', { values: [] }),
    'values of request.auth.claims[groups] must not be empty (leave it out for no such condition)',
  ],
  [
    'a header that is none',
    () => istio.Condition.requestHeader('x y', { values: ['a'] }),
    `header name must be letters, digits and '-', got 'x y'`,
  ],
  [
    'a claim in brackets',
    () => istio.Condition.claim('a][b', { values: ['a'] }),
    `name of a claim must be a text without brackets, got 'a][b'`,
  ],
  [
    'a claim without a name',
    () => istio.Condition.nestedClaim([], { values: ['a'] }),
    'path of a claim must not be empty',
  ],
  [
    'an address of a condition that is none',
    () => istio.Condition.remoteIp({ notValues: ['a.com'] }),
    `notValues of remote.ip must be an IP address or a subnet such as '10.1.0.0/16', got 'a.com'`,
  ],
  [
    'a port of a condition that is none',
    () => istio.Condition.destinationPort({ values: ['http'] }),
    `values of destination.port must be whole numbers from 1 to 65535, got 'http'`,
  ],
  [
    'too many service accounts of a condition',
    () => istio.Condition.sourceServiceAccount({ values: Array.from({ length: 17 }, (_, i) => `a${i}`) }),
    'values of source.serviceAccount must be at most 16, got 17',
  ],
  [
    'a filter that is none of Envoy',
    () => istio.Condition.experimentalEnvoyFilter('mysql', 'a', { values: ['b'] }),
    `filter of a condition must begin with 'envoy.filters.', got 'mysql'`,
  ],
  // external authorizers
  [
    'an authorizer that is asked about nothing',
    c => new istio.ExternalAuthorizer(c, 'A', { provider, operations: [] }),
    'operations must not be empty (leave them out to have every request asked about)',
  ],
  [
    'an authorizer by the identity of the caller',
    c => istio.AuthorizationPolicy.custom(c, 'P', { provider, rules: [{ sources: [{ namespaces: ['a'] }] }] }),
    `a rule of a CUSTOM policy must not ask for an identity, got 'namespaces' (say it in an allowing or denying policy beside)`,
  ],
  [
    'an authorizer by a claim',
    c =>
      istio.AuthorizationPolicy.custom(c, 'P', {
        provider,
        rules: [{ conditions: [istio.Condition.claim('a', { values: ['b'] })] }],
      }),
    `a rule of a CUSTOM policy must not ask for an identity, got 'request.auth.claims[a]' (say it in an allowing or denying policy beside)`,
  ],
  // tokens
  [
    'a JWT rule without issuer and keys',
    c => jwt(c, {}),
    'a JWT rule must have an issuer, or the URI of its keys (issuer, or jwks: Jwks.uri)',
  ],
  ['an empty issuer', c => jwt(c, { issuer: '' }), 'issuer must not be empty'],
  ['an empty audience', c => jwt(c, { issuer: 'a', audiences: [''] }), 'audiences must not hold an empty text'],
  [
    'no audiences, which would be any',
    c => jwt(c, { issuer: 'a', audiences: [] }),
    'audiences must not be empty (leave it out for no such condition)',
  ],
  [
    'no headers',
    c => jwt(c, { issuer: 'a', fromHeaders: [] }),
    'fromHeaders must not be empty (leave them out for none)',
  ],
  ['an empty cookie', c => jwt(c, { issuer: 'a', fromCookies: [''] }), 'fromCookies must not hold an empty text'],
  [
    'a header of a token that is none',
    c => jwt(c, { issuer: 'a', fromHeaders: [{ name: 'x y' }] }),
    `header name must be letters, digits and '-', got 'x y'`,
  ],
  [
    'a header of a claim that is none',
    c => jwt(c, { issuer: 'a', outputClaimToHeaders: [{ header: 'x.y', claim: 'a' }] }),
    `header of a claim must be letters, digits, '-' and '_', got 'x.y'`,
  ],
  [
    'a claim for a header that is empty',
    c => jwt(c, { issuer: 'a', outputClaimToHeaders: [{ header: 'x', claim: '' }] }),
    `claim for header 'x' must not be empty`,
  ],
  [
    'a header of two claims',
    c =>
      jwt(c, {
        issuer: 'a',
        outputClaimToHeaders: [
          { header: 'X-A', claim: 'a' },
          { header: 'x-a', claim: 'b' },
        ],
      }),
    `header 'x-a' must be made of one claim, got two`,
  ],
  [
    'too many claims of words',
    c => jwt(c, { issuer: 'a', spaceDelimitedClaims: Array.from({ length: 65 }, (_, i) => `a${i}`) }),
    'spaceDelimitedClaims must be at most 64, got 65',
  ],
  [
    'no time for the keys',
    c => jwt(c, { issuer: 'a', timeout: Duration.millis(0) }),
    'timeout of a JWT rule must be at least 1 ms, got 0 ms',
  ],
  [
    'keys at no URL',
    () => istio.Jwks.uri('login.example.com/keys'),
    `URI of a key set must be a URL with 'https://' or 'http://', got 'login.example.com/keys' (did you mean 'https://login.example.com/keys'?)`,
  ],
  [
    'keys at a host that is none',
    () => istio.Jwks.uri('https://a b/keys'),
    `URI of a key set must be a URL with 'https://' or 'http://', got 'https://a b/keys'`,
  ],
  [
    'keys at a port that is none',
    () => istio.Jwks.uri('https://login.example.com:x'),
    `URI of a key set must be a URL with 'https://' or 'http://', got 'https://login.example.com:x'`,
  ],
  [
    'keys that are no JSON',
    () => istio.Jwks.inline('https://login.example.com/keys'),
    `key set must be JSON such as '{"keys":[{"kty":"RSA", ...}]}', got 'https://login.example.com/keys' (did you mean Jwks.uri?)`,
  ],
  [
    'a private key',
    () =>
      istio.Jwks.inline('{"keys":[{"kty":"RSA","n":"a","e":"AQAB"},{"kty":"RSA","n":"a","e":"AQAB","d":"secret"}]}'),
    'key set must be of public keys, got a private or symmetric one at /keys/1 (whoever reads the manifest could sign with it)',
  ],
  [
    'a key set with half a key',
    () => istio.Jwks.inline('{"keys":[{"kty":"RSA","n":"sXch"}]}'),
    "key set must have keys that istiod can read: key 0 is of type RSA and has no 'e'",
  ],
  [
    'a login without issuers',
    c => new istio.JwtLogin(c, 'L', { jwtRules: [] }),
    'jwtRules of a JwtLogin must not be empty: say at least one issuer',
  ],
  [
    'public paths of an optional login',
    c => login(c, { optional: true, publicPaths: ['/healthz'] }),
    'publicPaths of a JwtLogin must not be said where the token is optional (leave out one of them)',
  ],
  [
    'no public paths',
    c => login(c, { publicPaths: [] }),
    'publicPaths must not be empty (leave it out for no such condition)',
  ],
  [
    'a public path without its slash',
    c => login(c, { publicPaths: ['healthz'] }),
    `publicPaths must start with '/' or '*', got 'healthz' (did you mean '/healthz'?)`,
  ],
  [
    'a grant of an optional login',
    c => login(c, { optional: true }).grantAccess({ paths: ['/a'] }),
    'an optional JwtLogin must have no grants, for it lets in who has no token (did you mean AuthorizationPolicy.allow?)',
  ],
  [
    'an empty grant',
    c => login(c).grantAccess({}),
    'a grant of a JwtLogin must say something (without any grant a valid token may do everything)',
  ],
  [
    'a grant by no claims',
    c => login(c).grantAccess({ claims: {} }),
    'claims of a grant must not be empty (leave them out for any)',
  ],
  [
    'a grant by a claim without values',
    c => login(c).grantAccess({ claims: { role: [] } }),
    'values of request.auth.claims[role] must not be empty (leave it out for no such condition)',
  ],
  // mTLS
  [
    'a port without selector',
    c => new istio.PeerAuthentication(c, 'P', { mode: istio.MtlsMode.STRICT }).addPort(80, istio.MtlsMode.DISABLE),
    'port 80 of a PeerAuthentication must be one of selected workloads, and there is no selector (say the labels of the workloads)',
  ],
  [
    'a port twice',
    c => {
      const policy = new istio.PeerAuthentication(c, 'P', { selector: { app: 'a' } });
      policy.addPort(80, istio.MtlsMode.STRICT);
      policy.addPort(80, istio.MtlsMode.STRICT);
    },
    'port 80 of a PeerAuthentication must have one mode, got two',
  ],
  [
    'a port out of range of a PeerAuthentication',
    c => new istio.PeerAuthentication(c, 'P', { selector: { app: 'a' } }).addPort(70000, istio.MtlsMode.STRICT),
    'port of a PeerAuthentication must be a whole number from 1 to 65535, got 70000',
  ],
  [
    'an empty selector',
    c => new istio.PeerAuthentication(c, 'P', { selector: {} }),
    'selector of a PeerAuthentication must not be empty: they tell its workloads apart',
  ],
  [
    'no mTLS in ambient mode',
    c => {
      istio.DataPlane.target(c, istio.DataPlaneMode.AMBIENT);
      return new istio.PeerAuthentication(c, 'P', { mode: istio.MtlsMode.DISABLE });
    },
    'mode of a PeerAuthentication must not be DISABLE on the ambient data plane, which ignores it (did you mean PERMISSIVE?)',
  ],
  [
    'a baseline of the mesh elsewhere',
    c => new istio.MtlsBaseline(c, 'M', { rootNamespace: 'istio-system', metadata: { namespace: 'shop' } }),
    `a baseline of the mesh must be in its root namespace 'istio-system', got metadata.namespace 'shop' (leave out one of them)`,
  ],
  [
    'an exception in the root namespace',
    c =>
      new istio.MtlsBaseline(c, 'M', { rootNamespace: 'istio-system' }).addException('E', {
        selector: { app: 'a' },
        metadata: { namespace: 'istio-system' },
      }),
    `an exception must be in the namespace of its workloads: in the root namespace 'istio-system' Istio ignores a policy with a selector (say metadata.namespace)`,
  ],
  [
    'an exception for no port',
    c => new istio.MtlsBaseline(c, 'M').addException('E', { selector: { app: 'a' }, ports: [] }),
    'ports of an exception must not be empty (leave them out for all)',
  ],
  // isolation, addresses
  [
    'the isolation of an unknown namespace',
    c => new istio.NamespaceIsolation(c, 'I'),
    'the namespace of a NamespaceIsolation must be known (give the chart a namespace, or set metadata.namespace)',
  ],
  [
    'an ingress that is no service account',
    () => new istio.NamespaceIsolation(shop(), 'I', { ingress: ['istio-ingressgateway'] }),
    `ingress must be service accounts such as 'istio-system/istio-ingressgateway-service-account', got 'istio-ingressgateway'`,
  ],
  [
    'an allow list of nothing',
    c => new istio.IpAllowList(c, 'I', {}),
    'an IpAllowList must say addresses (ipBlocks, or remoteIpBlocks behind a proxy that tells them)',
  ],
  [
    'an empty allow list',
    c => new istio.IpAllowList(c, 'I', { ipBlocks: [] }),
    'ipBlocks must not be empty (leave it out for no such condition)',
  ],
  [
    'a service account of what has none',
    c => istio.ServiceAccountName.of(new Service(c, 'S', { ports: [{ port: 80 }] })),
    'service account must be one, or what has a pod template, got Service test/S (did you mean its Deployment?)',
  ],
  // targets
  [
    'no targets',
    c => new istio.DefaultDeny(c, 'D', { targets: [] }),
    'targets of a policy must not be empty (leave them out for the whole namespace)',
  ],
  [
    'two workloads',
    c => new istio.DefaultDeny(c, 'D', { targets: ['a', 'b'].map(app => istio.Workload.labelled({ app })) }),
    'targets of a policy must be one workload, or objects, got workload app=a and workload app=b (write a policy for each)',
  ],
  [
    'a workload beside an object',
    c =>
      new istio.DefaultDeny(c, 'D', {
        targets: [istio.TargetRef.gateway('edge'), istio.Workload.labelled({ app: 'a' })],
      }),
    'targets of a policy must be one workload, or objects, got Gateway edge and workload app=a (write a policy for each)',
  ],
  [
    'too many targets',
    c =>
      new istio.DefaultDeny(c, 'D', {
        targets: Array.from({ length: 17 }, (_, i) => istio.TargetRef.gateway(`edge-${i}`)),
      }),
    'targets of a policy must be at most 16, got 17',
  ],
  [
    'a workload without labels',
    () => istio.Workload.labelled({}),
    'labels of a workload must not be empty: they tell its workloads apart',
  ],
  [
    'a workload with a wildcard',
    () => istio.Workload.labelled({ app: '*' }),
    `labels of a workload must be labels of Kubernetes, made of letters, digits, '-', '_' and '.', got 'app=*'`,
  ],
  [
    'an object that has no pods',
    c => istio.Workload.fromPodTemplate(new Service(c, 'S', { ports: [{ port: 80 }] })),
    'workload must have a pod template with labels, got test/S (did you mean Workload.labelled?)',
  ],
  [
    'an object by no name',
    () => istio.TargetRef.gateway('Edge'),
    `name of a Gateway must be made of a-z, 0-9, '-' and '.', got 'Edge' (did you mean 'edge'?)`,
  ],
  [
    'a Service on sidecars',
    c => new istio.DefaultDeny(c, 'D', { targets: [istio.TargetRef.service('reviews')] }),
    'Service reviews is reached by policies at its waypoint, which only the ambient data plane has (did you mean Workload.labelled, or DataPlane.target(this, DataPlaneMode.AMBIENT)?)',
  ],
  [
    'a service of another namespace',
    () => {
      const chart = shop();
      istio.DataPlane.target(chart, istio.DataPlaneMode.AMBIENT);
      const target = istio.MeshService.fromServiceName(chart, 'S', 'reviews', { serviceNamespace: 'books' });
      return new istio.DefaultDeny(chart, 'D', { targets: [target] });
    },
    `Service reviews is in namespace 'books', out of reach of a policy in 'shop' (set metadata.namespace of the policy)`,
  ],
  [
    'the workloads behind a Service of another namespace',
    () => {
      const chart = shop();
      const books = new NewChart(Testing.app(), 'books', { namespace: 'books' });
      const selector = new Deployment(books, 'D', { containers: [{ image: 'i', portNumber: 80 }] });
      const service = new Service(books, 'S', { metadata: { name: 'reviews' }, ports: [{ port: 80 }], selector });
      return new istio.DefaultDeny(chart, 'D', { targets: [istio.MeshService.fromService(chart, 'R', service)] });
    },
    `Service reviews is in namespace 'books', out of reach of a policy in 'shop' (set metadata.namespace of the policy)`,
  ],
  [
    'a host that is no Service',
    c => new istio.DefaultDeny(c, 'D', { targets: [istio.MeshService.fromHost(c, 'S', 'api.example.com')] }),
    `target of a policy must be a Service of Kubernetes, got host 'api.example.com' (did you mean TargetRef.serviceEntry, with the name of its ServiceEntry?)`,
  ],
];

const provider = istio.ExtensionProvider.named('ext');

testRefused(REFUSED);

function shop(): Chart {
  return new NewChart(Testing.app(), 'test', { namespace: 'shop' });
}

function rule(chart: Chart, said: istio.AuthorizationRule): void {
  istio.AuthorizationPolicy.allow(chart, 'P', { rules: [said] });
}

function source(chart: Chart, said: istio.Source): void {
  rule(chart, { sources: [said] });
}

function operation(chart: Chart, said: istio.Operation): void {
  rule(chart, { operations: [said] });
}

function jwt(chart: Chart, said: istio.JwtRule): void {
  new istio.RequestAuthentication(chart, 'R', { jwtRules: [said] });
}

function login(chart: Chart, props: Partial<istio.JwtLoginProps> = {}): istio.JwtLogin {
  return new istio.JwtLogin(chart, 'L', { jwtRules: [{ issuer: 'a' }], ...props });
}

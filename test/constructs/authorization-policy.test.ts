import type { Chart } from 'cdk8s';
import { Testing } from 'cdk8s';
import type { AuthorizationRule } from 'cdk8s-istio';
import {
  AuthorizationPolicy,
  Condition,
  DefaultDeny,
  ExtensionProvider,
  ExternalAuthorizer,
  HttpMethod,
  IpAllowList,
  Workload,
} from 'cdk8s-istio';
import { manifests, specOf } from './world';

const KIND = 'AuthorizationPolicy';
const provider = ExtensionProvider.named('ext');
const rules: AuthorizationRule[] = [{ sources: [{ namespaces: ['test'] }] }];

function ruleOf(rule: AuthorizationRule): any {
  const chart = Testing.chart();
  AuthorizationPolicy.deny(chart, 'Policy', { rules: [rule] });
  return specOf(chart, KIND).rules[0];
}

test.each([
  ['allow', 'ALLOW'],
  ['deny', 'DENY'],
  ['audit', 'AUDIT'],
] as const)('%s writes the action %s', (word, action) => {
  const chart = Testing.chart();
  AuthorizationPolicy[word](chart, 'Policy', { rules });
  expect(specOf(chart, KIND)).toEqual({ action, rules: [{ from: [{ source: { namespaces: ['test'] } }] }] });
});

test('custom names the authorizer', () => {
  const chart = Testing.chart();
  AuthorizationPolicy.custom(chart, 'Policy', {
    provider,
    rules: [{ operations: [{ notPaths: ['/healthz'] }] }],
  });
  expect(specOf(chart, KIND)).toEqual({
    action: 'CUSTOM',
    provider: { name: 'ext' },
    rules: [{ to: [{ operation: { notPaths: ['/healthz'] } }] }],
  });
});

test('every list of a source has its field', () => {
  const source = {
    principals: ['cluster.local/ns/a/sa/b', 'cluster.local/*', '*/sa/b', '*'],
    notPrincipals: ['a'],
    requestPrincipals: ['https://login.example.com/*'],
    notRequestPrincipals: ['*'],
    namespaces: ['prod-*-eu'],
    notNamespaces: ['dev'],
    trustDomains: ['*.local'],
    notTrustDomains: ['old-td'],
    ipBlocks: ['203.0.113.4'],
    notIpBlocks: ['203.0.113.0/24'],
    remoteIpBlocks: ['2001:db8::/32'],
    notRemoteIpBlocks: ['::1'],
  };
  const accounts = { serviceAccounts: ['a', 'a/b'], notServiceAccounts: ['c/d.e'] };
  expect(ruleOf({ sources: [source, accounts] })).toEqual({ from: [{ source }, { source: accounts }] });
});

test('every list of an operation has its field, and ports are texts', () => {
  const operation = {
    hosts: ['example.com', '*.example.com', 'example.com:*'],
    notHosts: ['a'],
    methods: [HttpMethod.GET],
    notMethods: [HttpMethod.DELETE],
    paths: ['/', '/orders/*', '*.html', '/orders/{*}/items/{**}', '/{**}', '*', '/a.B/C'],
    notPaths: ['/admin'],
  };
  expect(ruleOf({ operations: [{ ...operation, ports: [80], notPorts: [65535] }] })).toEqual({
    to: [{ operation: { ...operation, ports: ['80'], notPorts: ['65535'] } }],
  });
});

test('every attribute has its key', () => {
  const values = { values: ['a'], notValues: ['b*'] };
  const ips = { values: ['10.0.0.0/8'] };
  const conditions = [
    Condition.requestHeader('User-Agent', values),
    Condition.claim('https://example.com/roles', values),
    Condition.nestedClaim(['realm_access', 'roles'], values),
    Condition.requestPrincipal(values),
    Condition.requestAudiences(values),
    Condition.requestPresenter(values),
    Condition.sourceIp(ips),
    Condition.remoteIp(ips),
    Condition.sourceNamespace(values),
    Condition.sourceServiceAccount({ values: ['a/b'] }),
    Condition.sourcePrincipal(values),
    Condition.sourceTrustDomain(values),
    Condition.destinationIp(ips),
    Condition.destinationPort({ values: ['80'] }),
    Condition.connectionSni(values),
    Condition.experimentalEnvoyFilter('envoy.filters.network.mysql_proxy', 'db.table', { values: ['[update]'] }),
  ];
  const { when } = ruleOf({ conditions });
  expect(when.map(({ key }: { key: string }) => key)).toEqual([
    'request.headers[User-Agent]',
    'request.auth.claims[https://example.com/roles]',
    'request.auth.claims[realm_access][roles]',
    'request.auth.principal',
    'request.auth.audiences',
    'request.auth.presenter',
    'source.ip',
    'remote.ip',
    'source.namespace',
    'source.serviceAccount',
    'source.principal',
    'source.trustDomain',
    'destination.ip',
    'destination.port',
    'connection.sni',
    'experimental.envoy.filters.network.mysql_proxy[db.table]',
  ]);
  expect(when[0]).toEqual({ key: 'request.headers[User-Agent]', ...values });
});

test('a rule that takes any request is asked for by its name', () => {
  expect(ruleOf({ anyRequest: true })).toEqual({});
});

test('a policy without rules is refused at synthesis, for it would say the opposite', () => {
  const chart = Testing.chart();
  AuthorizationPolicy.allow(chart, 'Policy', { rules: [] });
  expect(() => Testing.synth(chart)).toThrow(
    '[test/Policy] an AuthorizationPolicy must have at least one rule (call addRule; to allow nothing see DefaultDeny)',
  );
});

test('rules may come later', () => {
  const chart = Testing.chart();
  const policy = AuthorizationPolicy.allow(chart, 'Policy', {});
  rules.forEach(rule => policy.addRule(rule));
  expect(specOf(chart, KIND).rules).toHaveLength(1);
});

test('a dry run is an annotation beside those of the user', () => {
  const chart = Testing.chart();
  AuthorizationPolicy.deny(chart, 'Policy', { rules, dryRun: true, metadata: { annotations: { team: 'red' } } });
  expect(manifests(chart, KIND)[0].metadata.annotations).toEqual({ 'istio.io/dry-run': 'true', team: 'red' });
});

describe('DefaultDeny', () => {
  test('allows nothing', () => {
    const chart = Testing.chart();
    new DefaultDeny(chart, 'Deny');
    expect(specOf(chart, KIND)).toEqual({});
  });

  test('allows nothing to some', () => {
    const chart = Testing.chart();
    new DefaultDeny(chart, 'Deny', { targets: [Workload.labelled({ app: 'httpbin' })] });
    expect(specOf(chart, KIND)).toEqual({ selector: { matchLabels: { app: 'httpbin' } } });
  });
});

describe('ExternalAuthorizer', () => {
  const rulesOf = (write: (chart: Chart) => unknown) => {
    const chart = Testing.chart();
    write(chart);
    return specOf(chart, KIND).rules;
  };

  test('is asked about every request', () => {
    expect(rulesOf(chart => new ExternalAuthorizer(chart, 'Ext', { provider }))).toEqual([{}]);
  });

  test('or about some operations', () => {
    const operations = [{ notPaths: ['/healthz'] }, { hosts: ['admin.example.com'] }];
    expect(rulesOf(chart => new ExternalAuthorizer(chart, 'Ext', { provider, operations }))).toEqual([
      { to: operations.map(operation => ({ operation })) },
    ]);
  });
});

test('an IpAllowList refuses who is in neither list', () => {
  const chart = Testing.chart();
  new IpAllowList(chart, 'Office', { ipBlocks: ['203.0.113.0/24'], remoteIpBlocks: ['2001:db8::/32'] });
  expect(specOf(chart, KIND)).toEqual({
    action: 'DENY',
    rules: [{ from: [{ source: { notIpBlocks: ['203.0.113.0/24'], notRemoteIpBlocks: ['2001:db8::/32'] } }] }],
  });
});

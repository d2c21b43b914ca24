import type { Chart } from 'cdk8s';
import { Duration } from 'cdk8s';
import * as istio from 'cdk8s-istio';

const { AuthorizationPolicy, Condition, HttpMethod, Jwks, MtlsMode, TargetRef } = istio;

/** Whatever an AuthorizationPolicy can say. */
export function authorizationPolicies(chart: Chart): void {
  const targets = [TargetRef.gateway('ingress')];
  AuthorizationPolicy.allow(chart, 'Allow', {
    targets,
    rules: [
      {
        sources: [
          {
            principals: ['cluster.local/ns/a/sa/b'],
            notPrincipals: ['cluster.local/ns/a/sa/c'],
            requestPrincipals: ['issuer/subject'],
            notRequestPrincipals: ['issuer/other'],
            namespaces: ['a'],
            notNamespaces: ['b'],
            trustDomains: ['cluster.local'],
            notTrustDomains: ['example.com'],
            ipBlocks: ['10.0.0.0/8'],
            notIpBlocks: ['10.1.0.0/16'],
            remoteIpBlocks: ['10.0.0.0/8'],
            notRemoteIpBlocks: ['10.1.0.0/16'],
          },
          { serviceAccounts: ['a/b'], notServiceAccounts: ['a/c'] },
        ],
        operations: [
          {
            hosts: ['a.example.com'],
            notHosts: ['b.example.com'],
            ports: [80],
            notPorts: [81],
            methods: [HttpMethod.GET],
            notMethods: [HttpMethod.POST],
            paths: ['/a'],
            notPaths: ['/b'],
          },
        ],
        conditions: [Condition.requestHeader('x-a', { values: ['1'], notValues: ['2'] })],
      },
    ],
  });
  AuthorizationPolicy.custom(chart, 'Custom', {
    targets: [istio.Workload.labelled({ app: 'web' })],
    provider: istio.ExtensionProvider.named('authorizer'),
    rules: [{ anyRequest: true }],
  });
}

/** Whatever a RequestAuthentication can say. */
export function requestAuthentication(chart: Chart): void {
  new istio.RequestAuthentication(chart, 'RequestAuthentication', {
    targets: [TargetRef.gateway('ingress')],
    jwtRules: [
      {
        issuer: 'https://login.example.com',
        audiences: ['web'],
        jwks: Jwks.uri('https://login.example.com/keys'),
        fromHeaders: [{ name: 'x-token', prefix: 'Token ' }],
        fromParams: ['token'],
        fromCookies: ['token'],
        outputPayloadToHeader: 'x-payload',
        forwardOriginalToken: true,
        outputClaimToHeaders: [{ header: 'x-group', claim: 'group' }],
        spaceDelimitedClaims: ['group'],
        timeout: Duration.seconds(1),
      },
      { issuer: 'https://other.example.com', jwks: Jwks.inline('{"keys": []}') },
    ],
  });
}

/** Whatever a PeerAuthentication can say. */
export function peerAuthentication(chart: Chart): void {
  const strict = new istio.PeerAuthentication(chart, 'PeerAuthentication', {
    mode: MtlsMode.STRICT,
    selector: { app: 'web' },
  });
  strict.addPort(9090, MtlsMode.PERMISSIVE);
}

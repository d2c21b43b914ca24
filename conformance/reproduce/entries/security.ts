import {
  AuthorizationPolicy,
  Condition,
  DefaultDeny,
  ExtensionProvider,
  HttpMethod,
  Jwks,
  MtlsBaseline,
  MtlsMode,
  PeerAuthentication,
  RequestAuthentication,
  TargetRef,
  Workload,
} from 'cdk8s-istio';
import type { Entries } from '../entry';

const httpbin = [Workload.labelled({ app: 'httpbin' })];
const ingress = [Workload.labelled({ app: 'istio-ingressgateway' })];
const jwks = (issuer: string) => Jwks.uri(`https://${issuer}/.well-known/jwks.json`);
const anyToken = { sources: [{ requestPrincipals: ['*'] }] };

export const entries: Entries = {
  'security/v1beta1/authorization_policy.proto#1': chart =>
    AuthorizationPolicy.allow(chart, 'Policy', {
      rules: [
        {
          sources: [{ principals: ['cluster.local/ns/default/sa/sleep'] }, { namespaces: ['test'] }],
          operations: [
            { methods: [HttpMethod.GET], paths: ['/info*'] },
            { methods: [HttpMethod.POST], paths: ['/data'] },
          ],
          conditions: [Condition.claim('iss', { values: ['https://accounts.google.com'] })],
        },
      ],
    }),
  'security/v1beta1/authorization_policy.proto#2': chart =>
    AuthorizationPolicy.deny(chart, 'Policy', {
      rules: [{ sources: [{ namespaces: ['dev'] }], operations: [{ methods: [HttpMethod.POST] }] }],
    }),
  'security/v1beta1/authorization_policy.proto#3': chart =>
    AuthorizationPolicy.deny(chart, 'Policy', {
      rules: [{ operations: [{ methods: [HttpMethod.POST], ports: [8080] }] }],
    }),
  'security/v1beta1/authorization_policy.proto#4': chart =>
    AuthorizationPolicy.audit(chart, 'Policy', {
      targets: [Workload.labelled({ app: 'myapi' })],
      rules: [{ operations: [{ methods: [HttpMethod.GET], paths: ['/user/profile/*'] }] }],
    }),
  'security/v1beta1/authorization_policy.proto#5': chart => new DefaultDeny(chart, 'Policy'),
  'security/v1beta1/authorization_policy.proto#6': chart =>
    AuthorizationPolicy.allow(chart, 'Policy', { rules: [{ anyRequest: true }] }),
  'security/v1beta1/authorization_policy.proto#7': chart => new DefaultDeny(chart, 'Policy', { targets: httpbin }),
  'security/v1beta1/authorization_policy.proto#8': chart =>
    new DefaultDeny(chart, 'Policy', { targets: [Workload.labelled({ version: 'v1' })] }),
  'security/v1beta1/authorization_policy.proto#9': chart =>
    AuthorizationPolicy.deny(chart, 'Policy', {
      targets: httpbin,
      dryRun: true,
      rules: [{ operations: [{ paths: ['/headers'] }] }],
    }),
  'security/v1beta1/authorization_policy.proto#10': chart =>
    AuthorizationPolicy.custom(chart, 'Policy', {
      targets: ingress,
      provider: ExtensionProvider.named('my-custom-authz'),
      rules: [{ operations: [{ paths: ['/admin/*'] }] }],
    }),
  'type/v1beta1/selector.proto#1': chart =>
    AuthorizationPolicy.deny(chart, 'Policy', {
      targets: [TargetRef.gateway('waypoint')],
      rules: [{ operations: [{ methods: [HttpMethod.POST], ports: [8080] }] }],
    }),

  'security/v1beta1/request_authentication.proto#1': chart =>
    new RequestAuthentication(chart, 'Tokens', {
      targets: httpbin,
      jwtRules: [{ issuer: 'issuer-foo', jwks: jwks('example.com') }],
    }),
  'security/v1beta1/request_authentication.proto#2': chart =>
    AuthorizationPolicy.allow(chart, 'Policy', { targets: httpbin, rules: [anyToken] }),
  'security/v1beta1/request_authentication.proto#3': chart =>
    new RequestAuthentication(chart, 'Tokens', {
      jwtRules: [{ issuer: 'issuer-foo', jwks: jwks('example.com') }],
    }),
  'security/v1beta1/request_authentication.proto#4': chart =>
    AuthorizationPolicy.allow(chart, 'Policy', { rules: [anyToken] }),
  'security/v1beta1/request_authentication.proto#5': chart =>
    new RequestAuthentication(chart, 'Tokens', {
      targets: httpbin,
      jwtRules: [{ issuer: 'issuer-foo' }, { issuer: 'issuer-bar' }],
    }),
  'security/v1beta1/request_authentication.proto#6': chart =>
    AuthorizationPolicy.allow(chart, 'Policy', {
      targets: httpbin,
      rules: [
        { sources: [{ requestPrincipals: ['issuer-foo/*'] }], operations: [{ hosts: ['example.com'] }] },
        { sources: [{ requestPrincipals: ['issuer-bar/*'] }], operations: [{ hosts: ['another-host.com'] }] },
      ],
    }),
  'security/v1beta1/request_authentication.proto#7': chart =>
    AuthorizationPolicy.allow(chart, 'Policy', {
      targets: httpbin,
      rules: [anyToken, { operations: [{ paths: ['/healthz'] }] }],
    }),
  'security/v1beta1/request_authentication.proto#8': chart =>
    new RequestAuthentication(chart, 'Tokens', {
      targets: ingress,
      jwtRules: [{ issuer: 'example.com', jwks: jwks('example.com') }],
    }),
  'security/v1beta1/request_authentication.proto#9': chart =>
    AuthorizationPolicy.allow(chart, 'Policy', { targets: ingress, rules: [anyToken] }),

  'networking/v1alpha3/sidecar.proto#9': chart =>
    new PeerAuthentication(chart, 'Ratings', { selector: { app: 'ratings' }, mode: MtlsMode.STRICT }).addPort(
      80,
      MtlsMode.DISABLE,
    ),
  'security/v1beta1/peer_authentication.proto#1': chart => new MtlsBaseline(chart, 'Mtls'),
  'security/v1beta1/peer_authentication.proto#2': chart =>
    new MtlsBaseline(chart, 'Mtls', { mode: MtlsMode.PERMISSIVE }),
  'security/v1beta1/peer_authentication.proto#3': chart =>
    new PeerAuthentication(chart, 'Finance', { selector: { app: 'finance' }, mode: MtlsMode.STRICT }),
  'security/v1beta1/peer_authentication.proto#4': chart =>
    new PeerAuthentication(chart, 'Finance', { selector: { app: 'finance' }, mode: MtlsMode.STRICT }).addPort(
      8080,
      MtlsMode.DISABLE,
    ),
  'security/v1beta1/peer_authentication.proto#5': chart =>
    new PeerAuthentication(chart, 'Finance', { selector: { app: 'finance' }, mode: MtlsMode.UNSET }).addPort(
      8080,
      MtlsMode.DISABLE,
    ),
};

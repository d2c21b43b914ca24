import { Testing } from 'cdk8s';
import * as gatewayapi from '../../imports/gateway.networking.k8s.io';
import * as networking from '../../imports/networking.istio.io';
import * as security from '../../imports/security.istio.io';

// each of these was once lost, or written under a deprecated or foreign name
test.each([
  [
    'mirrorPercent',
    networking.VirtualService.manifest({ spec: { http: [{ mirrorPercent: 30 }] } }).spec.http[0],
    { mirrorPercent: 30 },
  ],
  [
    'jwksUri',
    security.RequestAuthentication.manifest({ spec: { jwtRules: [{ issuer: 'me', jwksUri: 'https://me' }] } }).spec
      .jwtRules[0],
    { issuer: 'me', jwksUri: 'https://me' },
  ],
  [
    'consecutive5xxErrors of a host',
    networking.DestinationRule.manifest({
      spec: { host: 'a', trafficPolicy: { outlierDetection: { consecutive5xxErrors: 3 } } },
    }).spec.trafficPolicy.outlierDetection,
    { consecutive5xxErrors: 3 },
  ],
  [
    'consecutive5xxErrors of a port of a subset',
    networking.DestinationRule.manifest({
      spec: {
        host: 'a',
        subsets: [
          {
            name: 'v1',
            trafficPolicy: { portLevelSettings: [{ outlierDetection: { consecutive5xxErrors: 0 } }] },
          },
        ],
      },
    }).spec.subsets[0].trafficPolicy.portLevelSettings[0].outlierDetection,
    { consecutive5xxErrors: 0 },
  ],
  [
    'wellKnownCACertificates',
    gatewayapi.BackendTlsPolicy.manifest({
      spec: {
        targetRefs: [],
        validation: {
          hostname: 'a.example',
          wellKnownCACertificates: 'System',
        },
      },
    }).spec.validation,
    { hostname: 'a.example', wellKnownCACertificates: 'System' },
  ],
])('%s goes to the wire under its own name', (_, manifest, expected) => {
  expect(manifest).toEqual(expected);
});

test('a construct writes the same names as its manifest', () => {
  const rule = new networking.DestinationRule(Testing.chart(), 'rule', {
    spec: { host: 'a', trafficPolicy: { outlierDetection: { consecutive5xxErrors: 3 } } },
  });
  expect(rule.toJson().spec.trafficPolicy.outlierDetection).toEqual({ consecutive5xxErrors: 3 });
});

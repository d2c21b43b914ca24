import fc from 'fast-check';
import type { Part } from '../part';
import { manifest } from '../words';

const definition = fc
  .record({
    kind: fc.constantFrom('grpcroutes', 'backendtlspolicies', 'tlsroutes', 'tcproutes', 'httproutes'),
    version: fc.constantFrom('v1.0.0', 'v1.1.0', '1.3', 'v1.4.0', 'v1.5.0-rc.1', 'v1.5.0', 'v1.5.9', 'v1.6.0', 'new'),
  })
  .map(({ kind, version }) =>
    manifest('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {
      name: `${kind}.gateway.networking.k8s.io`,
      annotations: { 'gateway.networking.k8s.io/bundle-version': version },
    }),
  );

const webhooks = fc
  .record({
    kind: fc.constantFrom('ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'),
    name: fc.constantFrom('istiod-default-validator', 'istio-validator-x', 'istio-sidecar-injector', 'other'),
    url: fc.constantFrom(
      'https://192.0.2.10:15017/inject',
      'https://192.0.2.10',
      'https://[2001:db8::1]:15017/inject',
      'https://istiod.example.com:15017/inject',
      'https://192.0.2/inject',
    ),
  })
  .map(({ kind, name, url }) =>
    manifest(
      'admissionregistration.k8s.io/v1',
      kind,
      { name },
      {
        webhooks: [{ name: 'a.istio.io', sideEffects: 'None', admissionReviewVersions: ['v1'], clientConfig: { url } }],
      },
    ),
  );

export const part: Part = {
  codes: ['IST0164', 'IST0176'],
  documents: fc.tuple(definition, webhooks).map(documents => documents),
};

import fc from 'fast-check';
import { deployment } from '../deployment';
import type { Part } from '../part';
import { manifest, name, namespaceName, sometimes } from '../words';

const NOT_SAID = ['istio-injection', 'istio.io/rev'].map(key => ({ key, operator: 'DoesNotExist' }));
const NOT_REFUSED = { key: 'sidecar.istio.io/inject', operator: 'NotIn', values: ['false'] };

/** The webhooks of an installation without revision, and of the revision `canary`. */
const WEBHOOKS = [
  {
    name: 'namespace.sidecar-injector.istio.io',
    namespaceSelector: { matchExpressions: [{ key: 'istio-injection', operator: 'In', values: ['enabled'] }] },
    objectSelector: { matchExpressions: [NOT_REFUSED] },
  },
  {
    name: 'object.sidecar-injector.istio.io',
    namespaceSelector: { matchExpressions: NOT_SAID },
    objectSelector: {
      matchExpressions: [
        { key: 'sidecar.istio.io/inject', operator: 'In', values: ['true'] },
        { key: 'istio.io/rev', operator: 'DoesNotExist' },
      ],
    },
  },
  {
    name: 'rev.namespace.sidecar-injector.istio.io',
    namespaceSelector: {
      matchExpressions: [
        { key: 'istio.io/rev', operator: 'In', values: ['canary', 'default'] },
        { key: 'istio-injection', operator: 'DoesNotExist' },
      ],
    },
    objectSelector: { matchExpressions: [NOT_REFUSED] },
  },
  {
    name: 'rev.object.sidecar-injector.istio.io',
    namespaceSelector: { matchExpressions: NOT_SAID },
    objectSelector: {
      matchExpressions: [NOT_REFUSED, { key: 'istio.io/rev', operator: 'In', values: ['canary', 'default'] }],
    },
  },
];

const webhook = manifest(
  'admissionregistration.k8s.io/v1',
  'MutatingWebhookConfiguration',
  { name: 'istio-sidecar-injector' },
  {
    webhooks: WEBHOOKS.map(webhook => ({
      ...webhook,
      clientConfig: { service: { name: 'istiod', namespace: 'istio-system', path: '/inject', port: 443 } },
      sideEffects: 'None',
      admissionReviewVersions: ['v1'],
    })),
  },
);

export const part: Part = {
  codes: ['IST0146', 'IST0147'],
  documents: fc
    .record({
      name,
      namespace: namespaceName,
      isPod: fc.constantFrom(true, false, false),
      isInstalled: sometimes(fc.constant(true), 9),
      inject: sometimes(fc.constantFrom('true', 'false', 'false'), 5),
      revision: sometimes(fc.constantFrom('canary'), 2),
      asked: sometimes(fc.constant('true'), 2),
      containers: fc.constantFrom(
        [{ name: 'istio-proxy', image: 'auto' }],
        [{ name: 'istio-proxy', image: 'auto' }],
        [{ name: 'istio-proxy', image: 'auto' }],
        [{ name: 'istio-proxy', image: 'auto' }],
        [{ name: 'app', image: 'auto' }],
        [{ name: 'istio-proxy', image: 'proxyv2:1' }],
      ),
    })
    .map(({ name, namespace, isPod, isInstalled, inject, revision, asked, containers }) => {
      const labels: Record<string, string> = JSON.parse(
        JSON.stringify({ app: name, 'sidecar.istio.io/inject': inject, 'istio.io/rev': revision }),
      );
      const annotations: Record<string, string> = asked === undefined ? {} : { 'sidecar.istio.io/inject': asked };
      const own = { name: `auto-${name}`, namespace };
      return [
        ...(isInstalled ? [webhook] : []),
        isPod
          ? manifest('v1', 'Pod', { ...own, labels, annotations }, { spec: { containers } })
          : deployment({ ...own, podLabels: labels, podAnnotations: annotations, podSpec: { containers } }),
      ];
    }),
};

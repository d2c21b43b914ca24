import { Field } from '../../model/field';
import { annotationOf } from '../../model/resource';
import type { Rule } from '../rule';

const BUNDLE_VERSION = 'gateway.networking.k8s.io/bundle-version';

/** The oldest Gateway API of which istiod looks at a kind. */
const OLDEST: ReadonlyMap<string, readonly [number, number, number]> = new Map([
  ['grpcroutes.gateway.networking.k8s.io', [1, 1, 0]],
  ['backendtlspolicies.gateway.networking.k8s.io', [1, 4, 0]],
  ['tlsroutes.gateway.networking.k8s.io', [1, 5, 0]],
  ['tcproutes.gateway.networking.k8s.io', [1, 6, 0]],
]);

export const tooOld: Rule = {
  name: 'custom-resource-definition/too-old',
  level: 'warning',
  says: 'a CRD is of a Gateway API so old that istiod does not look at the kind',
  source: 'https://github.com/istio/istio/blob/master/pkg/config/schema/gatewayapi/',
  alike: ['IST0176'],
  *check(config) {
    for (const crd of config.of('apiextensions.k8s.io', 'CustomResourceDefinition')) {
      const oldest = OLDEST.get(crd.name);
      const version = annotationOf(crd, BUNDLE_VERSION);
      if (crd.known || oldest === undefined || version === undefined || !isBelow(version, oldest)) {
        continue;
      }
      yield {
        at: new Field(crd, `/metadata/annotations/${BUNDLE_VERSION.replace('/', '~1')}`, version),
        message: `${crd.name} is of the Gateway API ${version}: istiod looks at it from ${oldest.join('.')} on, and leaves its objects alone`,
        fix: 'install the CRDs of a newer Gateway API',
      };
    }
  },
};

/** Whether a version is below another; what follows its numbers is not looked at, and what is no version is not judged. */
function isBelow(version: string, oldest: readonly number[]): boolean {
  const [, ...numbers] = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:[-+].*)?$/.exec(version) ?? [];
  const first = numbers.findIndex((number, i) => Number(number ?? 0) !== oldest[i]);
  return first >= 0 && Number(numbers[first] ?? 0) < oldest[first];
}

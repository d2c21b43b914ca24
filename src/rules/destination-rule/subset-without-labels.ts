import type { Subset } from '../../model/wire/destination-rule';
import type { Rule } from '../rule';

/** Without labels a subset is all of the service; as a name for a traffic policy that is meant at times. */
export const subsetWithoutLabels: Rule = {
  name: 'destination-rule/subset-without-labels',
  level: 'warning',
  says: 'a subset has neither labels nor a traffic policy, beside others that have, and is the whole service',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#Subset',
  alike: ['KIA0209'],
  *check(config) {
    for (const spec of config.specs('DestinationRule')) {
      const { subsets = [] } = spec.value ?? {};
      // a lone one may be meant: a name for all, such as for what goes through an egress gateway
      if (!subsets.some(hasLabels)) {
        continue;
      }
      for (const subset of spec.get('subsets').items()) {
        const { name, trafficPolicy } = subset.value;
        if (!hasLabels(subset.value) && !trafficPolicy) {
          yield {
            at: subset,
            message: `subset '${name}' has no labels: it is the whole service`,
            fix: `say which workloads it is: labels: { version: ${name} }`,
          };
        }
      }
    }
  },
};

function hasLabels({ labels = {} }: Subset): boolean {
  return Object.keys(labels).length > 0;
}

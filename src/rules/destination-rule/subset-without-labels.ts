import type { Rule } from '../rule';

/** Without labels a subset is all of the service; as a name for a traffic policy that is meant at times. */
export const subsetWithoutLabels: Rule = {
  name: 'destination-rule/subset-without-labels',
  level: 'warning',
  says: 'a subset has neither labels nor a traffic policy, and is the whole service',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#Subset',
  alike: ['KIA0209'],
  *check(config) {
    for (const spec of config.specs('DestinationRule')) {
      for (const subset of spec.value?.subsets ? spec.get('subsets').items() : []) {
        const { name, labels, trafficPolicy } = subset.value;
        if (Object.keys(labels ?? {}).length === 0 && !trafficPolicy) {
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

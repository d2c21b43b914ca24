import type { Rule } from '../rule';

/** Where nothing is resolved a connection goes to the address that it asks for. */
export const selectorWithoutResolution: Rule = {
  name: 'service-entry/selector-without-resolution',
  level: 'warning',
  says: 'a ServiceEntry selects workloads, but with resolution NONE no connection goes to them',
  source: 'https://istio.io/latest/docs/reference/config/networking/service-entry/#ServiceEntry-Resolution',
  alike: ['IST0133'],
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      const { workloadSelector, resolution = 'NONE' } = spec.value ?? {};
      if (workloadSelector && resolution === 'NONE') {
        yield {
          at: spec.get('workloadSelector'),
          message: 'workloadSelector has no effect where resolution is NONE, which it is where nothing is said',
          fix: 'set resolution: STATIC',
        };
      }
    }
  },
};

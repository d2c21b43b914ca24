import { httpRoutes } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const deprecatedMirrorPercent: Rule = {
  name: 'virtual-service/deprecated-mirror-percent',
  level: 'warning',
  says: 'mirrorPercent is out of use',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRoute-mirror_percentage',
  alike: ['IST0133'],
  *check(config) {
    for (const route of httpRoutes(config)) {
      for (const key of ['mirrorPercent', 'mirror_percent'] as const) {
        const percent = route.value[key];
        if (percent !== undefined && percent !== null) {
          yield {
            at: route.get(key),
            message: `${key} is deprecated`,
            fix: `write mirrorPercentage: { value: ${percent} }`,
          };
        }
      }
    }
  },
};

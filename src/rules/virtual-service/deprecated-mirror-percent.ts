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
      const { mirrorPercent, mirror_percent } = route.value;
      const percent = mirrorPercent === undefined ? mirror_percent : mirrorPercent;
      // what is `null` is there for istiod, and hides the other one, but says nothing
      if (percent !== undefined && percent !== null) {
        const key = mirrorPercent === undefined ? 'mirror_percent' : 'mirrorPercent';
        yield {
          at: route.get(key),
          message: `${key} is deprecated`,
          fix: `write mirrorPercentage: { value: ${percent} }`,
        };
      }
    }
  },
};

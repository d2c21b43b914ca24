import { Field } from '../../model/field';
import type { Rule } from '../rule';

/** istiod says so of every EnvoyFilter; here it is said only to who asks for advice. */
export const internals: Rule = {
  name: 'envoy-filter/internals',
  level: 'info',
  says: 'an EnvoyFilter changes what Istio makes for Envoy, which may be made otherwise by the next version',
  source: 'https://istio.io/latest/docs/reference/config/networking/envoy-filter/',
  alike: ['IST0133'],
  group: 'advice',
  *check(config) {
    for (const { resource } of config.specs('EnvoyFilter')) {
      yield {
        at: new Field(resource, '/kind', resource.kind),
        message: 'an EnvoyFilter may break with the next version of Istio',
        fix: 'take another API where there is one, and try it before each upgrade',
      };
    }
  },
};

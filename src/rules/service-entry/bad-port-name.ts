import { problemOfLabel } from '../../model/istiod/host';
import type { Rule } from '../rule';

/** Endpoints name ports by it. */
export const badPortName: Rule = {
  name: 'service-entry/bad-port-name',
  level: 'error',
  says: 'the name of a port of a ServiceEntry is no DNS label',
  source: 'https://istio.io/latest/docs/reference/config/networking/service-entry/#ServicePort-name',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('ServiceEntry')) {
      for (const [i, { name = '' }] of (spec.value?.ports ?? []).entries()) {
        const message = problemOfLabel('name of a port', name);
        if (message !== undefined) {
          yield { at: spec.get('ports').items()[i].get('name'), message, fix: 'write it as in https or tcp-db' };
        }
      }
    }
  },
};

import { Field } from '../../model/field';
import { isDnsLabel } from '../../model/istiod/host';
import { annotationsOf } from '../../model/resource';
import type { Rule } from '../rule';

export const badName: Rule = {
  name: 'gateway/bad-name',
  level: 'error',
  says: 'a Gateway has a dot in its name',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#Gateway',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const { resource } of config.specs('Gateway')) {
      // the API server makes a name where there is none yet
      if (
        resource.name !== '' &&
        !isDnsLabel(resource.name) &&
        annotationsOf(resource)['internal.istio.io/gateway-semantics'] !== 'gateway'
      ) {
        yield {
          at: new Field(resource, '/metadata/name', resource.name),
          message: `name of a Gateway must be letters, digits and '-', at most 63, got '${resource.name}'`,
          fix: `write '${resource.name.slice(0, 63).replace(/\./g, '-')}'`,
        };
      }
    }
  },
};

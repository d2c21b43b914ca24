import { byNamespace, isForNamespace } from '../../model/policy-scope';
import { Field } from '../../model/field';
import { listed } from '../../model/quote';
import type { Rule } from '../rule';

/** istiod takes the oldest of them, which no manifest tells, and drops the others. */
export const twoForNamespace: Rule = {
  name: 'telemetry/two-for-namespace',
  level: 'error',
  says: 'two Telemetries are for all of one namespace, and the older alone is used',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0160/',
  alike: ['IST0160'],
  *check(config) {
    for (const [namespace, specs] of byNamespace(config.specs('Telemetry'), config)) {
      const general = specs.length > 1 ? specs.filter(({ value }) => isForNamespace(value)) : [];
      if (general.length < 2) {
        continue;
      }
      const names = general.map(({ resource }) => resource.name);
      for (const [i, { resource }] of general.entries()) {
        yield {
          at: new Field(resource, '/metadata/name', resource.name),
          message: `namespace ${namespace} has ${listed(names.filter((_, j) => j !== i))} too: istiod uses the oldest of them and drops the rest`,
          fix: 'put what they say into one',
        };
      }
    }
  },
};

import { Field } from '../../model/field';
import { selected } from '../../model/selection';
import { services } from '../../model/services';
import type { Rule } from '../rule';

/** A number is used as it is; a name has to be that of a port of the workload. */
export const targetPortNotFound: Rule = {
  name: 'service/target-port-not-found',
  level: 'warning',
  says: 'a Service names a port that none of its workloads has',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  alike: ['KIA0701'],
  *check(config) {
    for (const { resource, namespace, selector, ports = [] } of services(config)) {
      if (resource.known || !selector || !ports.some(({ targetPort }) => typeof targetPort === 'string')) {
        continue;
      }
      const names = new Set(
        selected(selector, namespace, config).flatMap(workload => workload.ports.map(({ name }) => name)),
      );
      const isKnown = selected(selector, namespace, config).length > 0;
      for (const { index, targetPort, number } of isKnown ? ports : []) {
        if (typeof targetPort === 'string' && !names.has(targetPort)) {
          yield {
            at: new Field(resource, `/spec/ports/${index}/targetPort`, targetPort),
            message: `no workload of the Service has a port '${targetPort}': port ${number} leads nowhere`,
            fix: `name a port of a container '${targetPort}', or give its number`,
          };
        }
      }
    }
  },
};

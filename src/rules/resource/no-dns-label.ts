import type { Config } from '../../model/config';
import { Field } from '../../model/field';
import { isDnsLabel } from '../../model/kubernetes-names';
import type { Resource } from '../../model/resource';
import type { Rule } from '../rule';

/** Both become a part of the host of a Service, between two dots. */
export const noDnsLabel: Rule = {
  name: 'resource/no-dns-label',
  level: 'error',
  says: 'the name of a Service or a Namespace is no label of DNS',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names',
  alike: [],
  refusedBy: 'api-server',
  *check(config) {
    for (const resource of named(config)) {
      if (!resource.known && resource.name !== '' && !isDnsLabel(resource.name)) {
        yield {
          at: new Field(resource, '/metadata/name', resource.name),
          message: `the name of a ${resource.kind} is made of a-z, 0-9 and '-', at most 63 of them, got '${resource.name}'`,
          fix: "write '-' for anything else",
        };
      }
    }
  },
};

function named(config: Config): Resource[] {
  return [...config.of('', 'Service'), ...config.of('', 'Namespace')];
}

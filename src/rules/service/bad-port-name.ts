import { Field } from '../../model/field';
import { isDnsLabel } from '../../model/kubernetes-names';
import { type Service, services } from '../../model/services';
import type { Problem, Rule } from '../rule';

/** Its beginning says what is spoken, so it is easily written as a protocol is: `HTTP`, `http_web`. */
export const badPortName: Rule = {
  name: 'service/bad-port-name',
  level: 'error',
  says: 'a port of a Service has no name where it needs one, a name that is none, or the name of another',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services',
  alike: [],
  refusedBy: 'api-server',
  *check(config) {
    for (const service of services(config)) {
      if (!service.resource.known) {
        yield* problems(service);
      }
    }
  },
};

function* problems({ resource, ports = [] }: Service): Iterable<Problem> {
  const taken = new Set<string>();
  for (const { index, name = '', number } of ports) {
    const at = (key: string): Field<unknown> => new Field(resource, `/spec/ports/${index}/${key}`, name);
    if (name === '' && ports.length > 1) {
      yield { at: at('port'), message: `port ${number} needs a name, for the Service has others` };
    } else if (name !== '' && !isDnsLabel(name)) {
      yield {
        at: at('name'),
        message: `the name of a port is made of a-z, 0-9 and '-', at most 63 of them, got '${name}'`,
        fix: "write '-' for anything else",
      };
    } else if (name !== '' && taken.has(name)) {
      yield { at: at('name'), message: `another port of the Service is named '${name}'` };
    }
    taken.add(name);
  }
}

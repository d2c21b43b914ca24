import { Field } from '../model/field';
import { faultsOf, type DocumentFault } from '../schema/faults';
import type { FaultClass } from '../schema/fault';
import type { Problem, Rule } from './rule';

/** The rule of a class of faults that the API server refuses by the schema of the kind. */
export function apiServerRule(of: FaultClass, says: string, source: string): Rule {
  return {
    name: `api-server/${of}`,
    level: 'error',
    says,
    source,
    alike: [],
    refusedBy: 'api-server',
    *check(config) {
      for (const fault of faultsOf(config, of)) {
        yield toProblem(fault);
      }
    },
  };
}

function toProblem({ resource, fault }: DocumentFault): Problem {
  const keys = [...fault.path].reverse();
  let at: Field<unknown> = new Field<unknown>(resource, '', resource.manifest);
  let words = '';
  for (const key of keys) {
    at = (at as Field<Record<string, unknown>>).get(String(key));
    words += typeof key === 'number' ? `[${key}]` : /^\w+$/.test(key) ? `.${key}` : `['${key}']`;
  }
  return { at, message: `${words.replace(/^\./, '') || 'the object'} ${fault.message}` };
}

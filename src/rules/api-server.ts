import { fieldAt } from '../model/field';
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

/** The words for a field in a message: `spec.http[0].match`. */
export function wordsOf(keys: ReadonlyArray<string | number>): string {
  const words = keys.map(key =>
    typeof key === 'number' || /^\d+$/.test(key) ? `[${key}]` : /^\w+$/.test(key) ? `.${key}` : `['${key}']`,
  );
  return words.join('').replace(/^\./, '');
}

function toProblem({ resource, fault }: DocumentFault): Problem {
  const keys = [...fault.path].reverse();
  return {
    at: fieldAt(resource, keys),
    ...(fault.of === 'unknown-field' ? { part: 'key' } : {}),
    message: `${wordsOf(keys) || 'the object'} ${fault.message}`,
  };
}

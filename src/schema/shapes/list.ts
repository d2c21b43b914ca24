import { quote } from '../../model/quote';
import { type Fault, below, fault } from '../fault';
import { isObject } from './plain';
import { type Rule, type Shape, mistyped, obey } from './shape';
import { problemOfSize, type Size } from './size';

/** What holds of a list beyond its items. */
export interface ListLimits extends Size {
  /** No item may come twice. */
  readonly set?: boolean;
  /** The fields by which items are told apart. */
  readonly keys?: readonly string[];
  readonly rules?: readonly Rule[];
}

/** A list of items of one shape. */
export function list(item: Shape, limits: ListLimits = {}): Shape {
  return {
    check(value, faults) {
      if (!Array.isArray(value)) {
        mistyped(faults, 'a list', value);
        return value;
      }
      const given: readonly unknown[] = value;
      let stored = given;
      for (let i = 0; i < given.length; i++) {
        const start = faults.length;
        // what JSON cannot say stands in a list as null
        const kept = given[i] === null && item.nullable ? null : item.check(given[i] ?? null, faults);
        if (faults.length > start) {
          below(faults, start, i);
        }
        if (kept !== given[i]) {
          stored = stored.map((other, j) => (i === j ? kept : other));
        }
      }
      problemOfSize(faults, stored.length, limits, 'items');
      if ((limits.set || limits.keys) && stored.length > 1) {
        tellApart(stored, limits.keys, faults);
      }
      obey(limits.rules, stored, faults);
      return stored;
    },
  };
}

/** Reports the second of each group of equal items. */
function tellApart(items: readonly unknown[], keys: readonly string[] | undefined, faults: Fault[]): void {
  const seen = new Map<string, number>();
  items.forEach((item, i) => {
    const own = keys ? keys.map(key => (isObject(item) ? item[key] : undefined) ?? null) : item;
    const text = JSON.stringify(own);
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    if (times === 2) {
      const what = keys
        ? keys.map(key => `${key} ${quote(isObject(item) ? item[key] : undefined)}`).join(', ')
        : quote(item);
      const start = faults.length;
      fault(faults, 'duplicate-item', `is there twice: ${what}`);
      below(faults, start, i);
    }
  });
}

import { below } from '../fault';
import { problemOfSize, type Size } from './size';
import { isObject, withField, withoutField } from './plain';
import { type Rule, type Shape, mistyped, obey } from './shape';

/** An object with any keys, whose values are of one shape. */
export function map(shape: Shape, limits: Size & { readonly rules?: readonly Rule[] } = {}): Shape {
  return {
    check(value, faults) {
      if (!isObject(value)) {
        mistyped(faults, 'an object', value);
        return value;
      }
      let stored = value;
      for (const key of Object.keys(value)) {
        const given = value[key];
        if (given === undefined || (given === null && shape.nullable !== true)) {
          stored = withoutField(stored, key);
        } else if (given !== null) {
          const start = faults.length;
          const kept = shape.check(given, faults);
          if (faults.length > start) {
            below(faults, start, key);
          }
          if (kept !== given) {
            stored = withField(stored, key, kept);
          }
        }
      }
      problemOfSize(faults, Object.keys(stored).length, limits, 'entries');
      obey(limits.rules, stored, faults);
      return stored;
    },
  };
}

/** An object with whatever is in it. */
export function anyObject(): Shape {
  return {
    check(value, faults) {
      if (!isObject(value)) {
        mistyped(faults, 'an object', value);
      }
      return value;
    },
  };
}

import { checkField } from './field';
import { problemOfSize, type Size } from './size';
import { isObject, withoutField } from './plain';
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
        stored = given === undefined ? withoutField(stored, key) : checkField(stored, key, given, shape, faults);
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

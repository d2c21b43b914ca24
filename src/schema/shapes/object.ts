import { closest } from '../../model/closest';
import { listed, quote } from '../../model/quote';
import { type Fault, fault } from '../fault';
import { checkField } from './field';
import { isObject, withField, withoutField } from './plain';
import { type Rule, type Shape, mistyped, obey, passes } from './shape';

/** What holds of an object beyond its fields. */
export interface ObjectLimits {
  readonly required?: readonly string[];
  /** Sets of fields of which at most one may be there. */
  readonly oneOf?: ReadonlyArray<readonly string[]>;
  /** Alternatives of which exactly one must hold. */
  readonly alternatives?: ReadonlyArray<Rule['holds']>;
  readonly rules?: readonly Rule[];
}

/** An object with these fields, and no others. */
export function object(fields: { readonly [name: string]: Shape }, limits: ObjectLimits = {}): Shape {
  // a Map has no inherited keys: `constructor` is no field
  const shapes = new Map(Object.entries(fields));
  const initial = Object.entries(fields).filter(([, shape]) => shape.initial !== undefined);
  return {
    check(value, faults) {
      if (!isObject(value)) {
        mistyped(faults, 'an object', value);
        return value;
      }
      let stored = value;
      for (const key in value) {
        const shape = shapes.get(key);
        const given = value[key];
        if (given === undefined) {
          continue;
        }
        if (shape === undefined) {
          fault(faults, 'unknown-field', `is no field of the API${suggestion(key, fields)}`, key);
          stored = withoutField(stored, key);
        } else {
          stored = checkField(stored, key, given, shape, faults);
        }
      }
      for (const [key, shape] of initial) {
        if (stored[key] === undefined) {
          // a default of an object may be completed by the defaults of its fields
          stored = withField(stored, key, shape.check(shape.initial, []));
        }
      }
      limit(stored, limits, faults);
      return stored;
    },
  };
}

function limit(value: Record<string, unknown>, limits: ObjectLimits, faults: Fault[]): void {
  for (const key of limits.required ?? []) {
    if (value[key] === undefined) {
      fault(faults, 'missing-field', `must have the field ${quote(key)}`);
    }
  }
  for (const keys of limits.oneOf ?? []) {
    const present = keys.filter(key => value[key] !== undefined);
    if (present.length > 1) {
      fault(faults, 'exclusive-fields', `may have only one of ${listed(keys)}, got ${listed(present)}`);
    }
  }
  const { alternatives } = limits;
  if (alternatives && alternatives.filter(holds => passes(holds, value)).length !== 1) {
    fault(faults, 'wrong-format', 'must match exactly one of its alternatives in the CRD');
  }
  obey(limits.rules, value, faults);
}

function suggestion(key: string, fields: object): string {
  const near = closest(key, Object.keys(fields));
  return near === undefined ? '' : ` (did you mean ${quote(near)}?)`;
}

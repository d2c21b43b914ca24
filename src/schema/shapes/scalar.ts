import { closest } from '../../model/closest';
import { listed, quote } from '../../model/quote';
import { type Fault, fault } from '../fault';
import { type Rule, type Shape, mistyped, obey } from './shape';
import { problemOfSize, type Size } from './size';

interface TextLimits extends Size {
  readonly pattern?: RegExp;
  readonly values?: readonly string[];
  readonly base64?: boolean;
  readonly rules?: readonly Rule[];
}

interface NumberLimits extends Size {
  readonly values?: readonly number[];
  readonly rules?: readonly Rule[];
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/;

/** A text. */
export function text(limits: TextLimits = {}): Shape {
  const { pattern, values, base64, rules } = limits;
  const sized = limits.min !== undefined || limits.max !== undefined;
  return {
    check(value, faults) {
      if (typeof value !== 'string') {
        mistyped(faults, 'a text', value);
        return value;
      }
      // a pattern may take long for what is too long
      const fits = !sized || !problemOfSize(faults, sizeOf(value, limits), limits, 'characters');
      if (fits && pattern && !pattern.test(value)) {
        fault(faults, 'wrong-format', `must match ${pattern.source}, got ${quote(value)}`);
      }
      if (base64 && !BASE64.test(value)) {
        fault(faults, 'wrong-format', `must be base64, got ${quote(value)}`);
      }
      if (values && !values.includes(value)) {
        unknownValue(faults, value, values);
      }
      if (fits) {
        obey(rules, value, faults);
      }
      return value;
    },
  };
}

/** A whole number, of 32 or 64 bits. */
export function integer(bits: 32 | 64, limits: NumberLimits = {}): Shape {
  const most = 2 ** (bits - 1);
  return {
    check(value, faults) {
      if (typeof value !== 'number' || !Number.isInteger(value)) {
        mistyped(faults, 'a whole number', value);
      } else if (value < -most || value >= most) {
        fault(faults, 'out-of-range', `must be a number of ${bits} bits, got ${value}`);
      } else {
        inRange(value, limits, faults);
      }
      return value;
    },
  };
}

/** A number. */
export function number(limits: NumberLimits = {}): Shape {
  return {
    check(value, faults) {
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        mistyped(faults, 'a number', value);
      } else {
        inRange(value, limits, faults);
      }
      return value;
    },
  };
}

/** True or false. */
export function flag(): Shape {
  return {
    check(value, faults) {
      if (typeof value !== 'boolean') {
        mistyped(faults, 'true or false', value);
      }
      return value;
    },
  };
}

function inRange(value: number, { min, max, values, rules }: NumberLimits, faults: Fault[]): void {
  if (values && !values.includes(value)) {
    fault(faults, 'unknown-value', `must be one of ${listed(values.map(String))}, got ${value}`);
  }
  if (min !== undefined && value < min) {
    fault(faults, 'out-of-range', `must be at least ${min}, got ${value}`);
  } else if (max !== undefined && value > max) {
    fault(faults, 'out-of-range', `must be at most ${max}, got ${value}`);
  }
  obey(rules, value, faults);
}

/** The number of characters, counted only where it matters: a character may take two places. */
function sizeOf(value: string, { min = 0, max = Infinity }: Size): number {
  return value.length <= max && value.length >= 2 * min ? value.length : [...value].length;
}

function unknownValue(faults: Fault[], value: string, values: readonly string[]): void {
  const near = closest(value, values);
  const hint = near === undefined ? '' : ` (did you mean ${quote(near)}?)`;
  fault(faults, 'unknown-value', `must be one of ${listed(values.map(quote))}, got ${quote(value)}${hint}`);
}

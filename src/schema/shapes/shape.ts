import { type Fault, fault } from '../fault';
import { quote } from '../../model/quote';
import type { Value } from '../value';

/** What a value must be, to be taken by the API server. */
export interface Shape {
  /** Adds what is wrong to `faults`, and returns the value as it would be stored: without nulls, with defaults. */
  check(value: unknown, faults: Fault[]): unknown;
  /** Whether `null` is a value; else it is as good as nothing. */
  readonly nullable?: boolean;
  /** What stands for nothing. */
  readonly initial?: unknown;
}

/** A rule of a CRD, translated from CEL. */
export interface Rule {
  readonly message: string;
  /** Throws where CEL would end in an error, which refuses the object too. */
  readonly holds: (self: Value) => boolean;
}

/** A rule of a CRD. */
export function rule(message: string, holds: (self: Value) => boolean): Rule {
  return { message, holds };
}

/** A shape that takes `null`. */
export function nullable(shape: Shape): Shape {
  return { ...shape, nullable: true };
}

/** A shape with a default. */
export function initially(initial: unknown, shape: Shape): Shape {
  return { ...shape, initial };
}

/** Reports the rules that do not hold. */
export function obey(rules: readonly Rule[] | undefined, value: unknown, faults: Fault[]): void {
  for (const { message, holds } of rules ?? []) {
    if (!passes(holds, value)) {
      fault(faults, 'failed-constraint', `is refused: ${message}`);
    }
  }
}

/** Reports a value of another type. */
export function mistyped(faults: Fault[], wanted: string, value: unknown): void {
  fault(faults, 'wrong-type', `must be ${wanted}, got ${described(value)}`);
}

/** Whether a test holds; an error is a no, such as that of a value of another type. */
export function passes(holds: Rule['holds'], value: unknown): boolean {
  try {
    return holds(value);
  } catch {
    return false;
  }
}

function described(value: unknown): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  return typeof value === 'object' && value !== null ? 'an object' : quote(value);
}

import { type Fault, below } from '../fault';
import { withField, withoutField } from './plain';
import type { Shape } from './shape';

/** Checks one field of an object, and returns the object as it would be stored: without a null that is no value, with defaults. */
export function checkField(
  stored: Record<string, unknown>,
  key: string,
  given: unknown,
  shape: Shape,
  faults: Fault[],
): Record<string, unknown> {
  if (given === null) {
    return shape.nullable === true ? stored : withoutField(stored, key);
  }
  const start = faults.length;
  const kept = shape.check(given, faults);
  if (faults.length > start) {
    below(faults, start, key);
  }
  return kept === given ? stored : withField(stored, key, kept);
}

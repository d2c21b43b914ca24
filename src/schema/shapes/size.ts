import { type Fault, fault } from '../fault';

/** How many there may be. */
export interface Size {
  readonly min?: number;
  readonly max?: number;
}

/** Reports what has too many or too few entries, items or characters. */
export function problemOfSize(faults: Fault[], size: number, { min, max }: Size, what: string): boolean {
  if (max !== undefined && size > max) {
    fault(faults, 'out-of-range', `must have at most ${max} ${what}, got ${size}`);
    return true;
  }
  if (min !== undefined && size < min) {
    fault(faults, 'out-of-range', `must have at least ${min} ${what}, got ${size}`);
    return true;
  }
  return false;
}

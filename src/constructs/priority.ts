import { quote } from '../model/quote';

/** Why a priority is none of 32 bits. */
export function problemOfPriority(what: string, priority: number): string | undefined {
  return Number.isInteger(priority) && Math.abs(priority) <= 2147483647
    ? undefined
    : `${what} must be a whole number of 32 bits, got ${quote(priority)}`;
}

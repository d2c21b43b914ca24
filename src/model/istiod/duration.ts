/** Durations as istiod's webhook takes them: in Go's notation, at least a millisecond, and whole milliseconds. */
import { quote } from '../quote';

/** What needs no arithmetic, and is most of what is written. */
const PLAIN = /^[1-9]\d{0,5}(?:ms|[smh])$/;
const PART = /(\d*)(?:\.(\d*))?(ns|us|\u00b5s|\u03bcs|ms|s|m|h)/y;
const NANOSECONDS: { readonly [unit: string]: number } = {
  ns: 1,
  us: 1e3,
  '\u00b5s': 1e3,
  '\u03bcs': 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

/** Why istiod does not take `text` for a duration. */
export function problemOfDuration(what: string, text: string): string | undefined {
  if (PLAIN.test(text)) {
    return undefined;
  }
  const nanoseconds = nanosecondsOf(text);
  if (nanoseconds === undefined) {
    return `${what} must be a duration such as '1.5s' or '1h30m', got ${quote(text)}`;
  }
  if (nanoseconds < 1_000_000n) {
    return `${what} must be at least 1ms, got ${quote(text)}`;
  }
  return nanoseconds % 1_000_000n === 0n ? undefined : `${what} must be whole milliseconds, got ${quote(text)}`;
}

/** The nanoseconds of a duration in Go's notation; nothing where it is none. Go cuts off what is less than one. */
export function nanosecondsOf(text: string): bigint | undefined {
  const unsigned = text.replace(/^[-+]/, '');
  if (unsigned === '0') {
    return 0n;
  }
  let total = 0n;
  PART.lastIndex = 0;
  while (PART.lastIndex < unsigned.length || unsigned === '') {
    const [, whole, fraction = '', unit] = PART.exec(unsigned) ?? [];
    if (unit === undefined || (whole === '' && fraction === '')) {
      return undefined;
    }
    const digits = fraction.slice(0, 18);
    const part = Number(digits) * (NANOSECONDS[unit] / 10 ** digits.length);
    total += BigInt(whole || 0) * BigInt(NANOSECONDS[unit]) + BigInt(Math.trunc(part));
  }
  const negative = text.startsWith('-');
  // one more fits below zero than above
  return total < 2n ** 63n + (negative ? 1n : 0n) ? (negative ? -total : total) : undefined;
}

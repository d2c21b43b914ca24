import type { Duration } from 'cdk8s';

/** Why a duration is none that Istio takes: whole milliseconds, at least one; nothing said is no problem. */
export function problemOfDuration(what: string, duration: Duration | undefined, hint = ''): string | undefined {
  if (!duration) {
    return undefined;
  }
  const ms = duration.toMilliseconds({ integral: false });
  if (ms < 1) {
    return `${what} must be at least 1 ms, got ${ms} ms${hint}`;
  }
  if (!Number.isInteger(ms)) {
    return `${what} must be whole milliseconds, got ${ms} ms (did you mean ${Math.round(ms)} ms?)`;
  }
  return undefined;
}

/** As `problemOfDuration`, where 0 has a meaning of its own. */
export function problemOfDurationFromZero(what: string, duration: Duration | undefined): string | undefined {
  return duration?.toMilliseconds({ integral: false }) === 0 ? undefined : problemOfDuration(what, duration);
}

/** A duration as Istio writes it: `500ms`, `7s`, `2m`, `24h`. */
export function toWireDuration(duration: Duration | undefined): string | undefined {
  if (!duration) {
    return undefined;
  }
  const ms = duration.toMilliseconds();
  if (ms === 0) {
    return '0s';
  }
  for (const [unit, size] of [
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1_000],
  ] as const) {
    if (ms % size === 0) {
      return `${ms / size}${unit}`;
    }
  }
  return `${ms}ms`;
}

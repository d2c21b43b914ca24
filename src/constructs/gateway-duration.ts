import type { Duration } from 'cdk8s';
import { toWireDuration } from './duration';

/** A duration as the Gateway API writes it: at most five digits before a unit, so `2m3s456ms` in place of `123456ms`. */
export function toGatewayDuration(duration: Duration): string {
  const wire = toWireDuration(duration)!;
  if (/^\d{1,5}[a-z]+$/.test(wire)) {
    return wire;
  }
  let rest = duration.toMilliseconds();
  return (
    [
      ['h', 3_600_000],
      ['m', 60_000],
      ['s', 1_000],
      ['ms', 1],
    ] as const
  )
    .map(([unit, size]) => {
      const count = Math.floor(rest / size);
      rest %= size;
      return count > 0 ? `${count}${unit}` : '';
    })
    .join('');
}

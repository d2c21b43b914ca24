import type { Duration } from 'cdk8s';

/** A duration as Envoy reads it: in seconds alone. */
export function toProtoDuration(duration: Duration): string {
  return `${duration.toMilliseconds() / 1000}s`;
}

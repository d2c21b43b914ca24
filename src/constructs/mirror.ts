import type * as networking from '../../imports/networking.istio.io';
import { problemOfPercent } from '../model/grammar';
import type { IDestination } from './destination';
import { toRouteDestination } from './route-action';

/**
 * Copies of requests, whose answers nobody waits for.
 *
 * @see https://istio.io/latest/docs/tasks/traffic-management/mirroring/
 */
export interface Mirror {
  /** Who gets the copies. They carry the rewritten path and the same Host. */
  readonly to: IDestination;

  /**
   * The share of requests that is copied, 0 to 100.
   *
   * @default 100
   */
  readonly percent?: number;
}

/** Why a mirror cannot be said to Istio. */
export function problemOfMirror(mirror: Mirror): string | undefined {
  return mirror.percent === undefined ? undefined : problemOfPercent('percent of a mirror', mirror.percent);
}

/** Mirrors as they stand in a VirtualService: a single one in the field that every version of Istio has. */
export function toWireMirrors(
  mirrors: readonly Mirror[],
): Pick<networking.VirtualServiceSpecHttp, 'mirror' | 'mirrorPercentage' | 'mirrors'> {
  const wired = mirrors.map(({ to, percent }) => ({
    destination: toRouteDestination(to.toDestination()),
    percentage: percent === undefined ? undefined : { value: percent },
  }));
  return wired.length === 1
    ? { mirror: wired[0].destination, mirrorPercentage: wired[0].percentage }
    : { mirrors: wired };
}

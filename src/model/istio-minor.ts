import { quote } from './quote';
import { NEWEST_MINOR, OLDEST_MINOR } from './since';

/** The minor of Istio 1 in a version such as '1.28' or '1.28.3'; NaN where it is none. */
export function minorOf(istioVersion: string): number {
  return Number(/^1\.(\d+)(\.\d+)?$/.exec(istioVersion)?.[1]);
}

/** Why a version is none of Istio that is known. */
export function problemOfIstioVersion(what: string, istioVersion: string): string | undefined {
  const minor = minorOf(istioVersion);
  return minor >= OLDEST_MINOR && minor <= NEWEST_MINOR
    ? undefined
    : `${what} must be a version of Istio from '1.${OLDEST_MINOR}' to '1.${NEWEST_MINOR}', got ${quote(istioVersion)}`;
}

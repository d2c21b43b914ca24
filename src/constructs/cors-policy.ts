import type { Duration } from 'cdk8s';
import type * as networking from '../../imports/networking.istio.io';
import { problemOfHeaderName } from '../model/grammar';
import { quote } from '../model/quote';
import { problemOfDuration, toWireDuration } from './duration';
import type { HttpMethod } from './http-method';
import type { StringMatch } from './string-match';

/** What happens to a preflight from an origin that is not allowed. */
export enum UnmatchedPreflights {
  /** It goes to the destination. */
  FORWARD = 'FORWARD',
  /** It is answered with 200 and without the headers that would allow it. */
  IGNORE = 'IGNORE',
}

/**
 * Which pages of other origins may read the answers. Envoy answers a preflight from an allowed origin by itself.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#CorsPolicy
 */
export interface CorsPolicy {
  /** The origins that are allowed, as in `https://shop.example.com`. */
  readonly allowOrigins: StringMatch[];

  /**
   * The methods that are allowed.
   *
   * @default - none is named
   */
  readonly allowMethods?: HttpMethod[];

  /**
   * The request headers that are allowed, or `*`.
   *
   * @default - none is named
   */
  readonly allowHeaders?: string[];

  /**
   * The response headers that the page may read, or `*`.
   *
   * @default - none is named
   */
  readonly exposeHeaders?: string[];

  /**
   * How long a browser may remember the answer to a preflight, in whole seconds.
   *
   * @default - the browser decides
   */
  readonly maxAge?: Duration;

  /**
   * Whether the page may send cookies and other credentials.
   *
   * @default - not said
   */
  readonly allowCredentials?: boolean;

  /**
   * What happens to a preflight from an origin that is not allowed. Needs Istio 1.23.
   *
   * @default UnmatchedPreflights.FORWARD
   */
  readonly unmatchedPreflights?: UnmatchedPreflights;
}

/** Why a CORS policy cannot be said to Istio. */
export function problemOfCorsPolicy(policy: CorsPolicy): string | undefined {
  const { allowOrigins, maxAge } = policy;
  if (allowOrigins.length === 0) {
    return 'allowOrigins of a CORS policy must not be empty: without an origin nothing is allowed';
  }
  const empty = allowOrigins
    .map(origin => origin._toWire())
    .find(origin => origin.exact === '' || origin.prefix === '');
  return (
    (empty ? `an origin of a CORS policy must not be empty (did you mean StringMatch.regex('.*')?)` : undefined) ??
    [...(policy.allowHeaders ?? []), ...(policy.exposeHeaders ?? [])]
      .filter(name => name !== '*')
      .map(problemOfHeaderName)
      .find(Boolean) ??
    (maxAge && problemOfDuration('maxAge of a CORS policy', maxAge)) ??
    (maxAge && maxAge.toMilliseconds() % 1000 !== 0
      ? `maxAge of a CORS policy must be whole seconds, got ${quote(maxAge.toMilliseconds())} ms`
      : undefined)
  );
}

/** The policy as it stands in a VirtualService. */
export function toWireCors(policy: CorsPolicy): networking.VirtualServiceSpecHttpCorsPolicy {
  return {
    ...policy,
    allowOrigins: policy.allowOrigins.map(origin => origin._toWire()),
    maxAge: toWireDuration(policy.maxAge),
    // the generated enum has the wire's words as values, under names of its own
    unmatchedPreflights: policy.unmatchedPreflights as
      networking.VirtualServiceSpecHttpCorsPolicyUnmatchedPreflights | undefined,
  };
}

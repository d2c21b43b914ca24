import type { Duration } from 'cdk8s';
import type * as networking from '../../imports/networking.istio.io';
import { problemOfHeaderName } from '../model/grammar';
import { check } from './check';
import { problemOfDurationFromZero, toWireDuration } from './duration';

/** What a cookie is like that a client without one is given. */
export interface HashCookieOptions {
  /**
   * The paths for which the client sends the cookie.
   *
   * @default - those beside the page that set it
   */
  readonly path?: string;

  /**
   * How long the client keeps the cookie; 0 means as long as its session.
   *
   * @default - no client is given one: those that bring none go anywhere
   */
  readonly ttl?: Duration;

  /**
   * Further attributes, such as `SameSite: 'Strict'`; one without a value has an empty one.
   *
   * @default - none
   */
  readonly attributes?: { [key: string]: string };
}

/**
 * What the requests of one client have in common: those that agree in it go to the same workload.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#LoadBalancerSettings-ConsistentHashLB
 */
export class HashKey {
  /**
   * The value of a header; requests without it go anywhere.
   *
   * @param headerName the name of the header
   */
  public static httpHeader(headerName: string): HashKey {
    check(problemOfHeaderName(headerName));
    return new HashKey({ httpHeaderName: headerName });
  }

  /**
   * The value of a cookie.
   *
   * @param cookieName the name of the cookie
   * @param options what it is like, for a client that has none yet
   */
  public static httpCookie(cookieName: string, options: HashCookieOptions = {}): HashKey {
    const { path, ttl, attributes } = options;
    check(
      cookieName === '' ? 'name of a cookie must not be empty' : undefined,
      problemOfDurationFromZero('ttl of a cookie', ttl),
      attributes && '' in attributes ? 'attribute of a cookie must have a name' : undefined,
    );
    const entries = attributes && Object.entries(attributes);
    return new HashKey({
      httpCookie: {
        name: cookieName,
        path,
        ttl: toWireDuration(ttl),
        attributes: entries?.map(([name, value]) => (value === '' ? { name } : { name, value })),
      },
    });
  }

  /** The address that the connection comes from; for TCP too. */
  public static sourceIp(): HashKey {
    return new HashKey({ useSourceIp: true });
  }

  /**
   * The value of a query parameter; requests without it go anywhere.
   *
   * @param parameterName the name of the parameter
   */
  public static httpQueryParameter(parameterName: string): HashKey {
    check(parameterName === '' ? 'name of a query parameter must not be empty' : undefined);
    return new HashKey({ httpQueryParameterName: parameterName });
  }

  private constructor(private readonly key: networking.DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHash) {}

  /** @internal */
  public _toWire(): networking.DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHash {
    return this.key;
  }
}

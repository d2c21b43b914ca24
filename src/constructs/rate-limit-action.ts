import { problemOfHeaderName } from '../model/grammar';
import { check } from './check';

/** What a descriptor is called by. */
export interface GenericKeyOptions {
  /**
   * The key that the rate limit service knows it by.
   *
   * @default 'generic_key'
   */
  readonly descriptorKey?: string;
}

/**
 * What of a request is told to the rate limit service, as a key and a value.
 *
 * @see https://www.envoyproxy.io/docs/envoy/latest/api-v3/config/route/v3/route_components.proto#config-route-v3-ratelimit-action
 */
export class RateLimitAction {
  /**
   * A header of the request. A request without it is not counted.
   *
   * @param headerName the header's name; `:path` and `:authority` are the path and the host
   * @param descriptorKey the key that the rate limit service knows it by; not empty
   */
  public static requestHeader(headerName: string, descriptorKey: string): RateLimitAction {
    check(problemOfHeaderName(headerName), problemOfText('descriptorKey', descriptorKey));
    return new RateLimitAction({ request_headers: { header_name: headerName, descriptor_key: descriptorKey } });
  }

  /** The address of the client, under the key `remote_address`. */
  public static remoteAddress(): RateLimitAction {
    return new RateLimitAction({ remote_address: {} });
  }

  /** The cluster that the request is forwarded to, under the key `destination_cluster`. */
  public static destinationCluster(): RateLimitAction {
    return new RateLimitAction({ destination_cluster: {} });
  }

  /**
   * The same value for all requests.
   *
   * @param descriptorValue the value; not empty
   * @param options the key
   */
  public static genericKey(descriptorValue: string, options: GenericKeyOptions = {}): RateLimitAction {
    const { descriptorKey } = options;
    check(
      problemOfText('descriptorValue', descriptorValue),
      descriptorKey === undefined ? undefined : problemOfText('descriptorKey', descriptorKey),
    );
    return new RateLimitAction({
      generic_key: {
        descriptor_value: descriptorValue,
        ...(descriptorKey === undefined ? {} : { descriptor_key: descriptorKey }),
      },
    });
  }

  private constructor(private readonly action: { [key: string]: unknown }) {}

  /** @internal */
  public _toWire(): { [key: string]: unknown } {
    return this.action;
  }
}

function problemOfText(what: string, text: string): string | undefined {
  return text === '' ? `${what} of a rate limit must not be empty` : undefined;
}

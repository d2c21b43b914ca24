import { problemOfAddress } from '../model/address';
import { problemOfLabels } from '../model/grammar';
import { quote } from '../model/quote';
import { check } from './check';
import type { Endpoint } from './endpoint';
import { problemOfEndpoint } from './endpoint';

/** What Istio calls a resolution. */
type Mode = 'NONE' | 'STATIC' | 'DNS' | 'DNS_ROUND_ROBIN' | 'DYNAMIC_DNS';

/**
 * How a proxy finds the address that a request for a host of a `ServiceEntry` is sent to.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/service-entry/#ServiceEntry-Resolution
 */
export class Resolution {
  /** It takes the address that the application has found. For wildcard hosts, and for whatever DNS cannot tell. */
  public static none(): Resolution {
    return new Resolution('NONE');
  }

  /**
   * It takes one of these addresses.
   *
   * @param endpoints IP addresses or Unix domain sockets, at least one
   */
  public static staticEndpoints(endpoints: Endpoint[]): Resolution {
    check(
      endpoints.length > 0 ? undefined : 'endpoints of a static resolution must not be empty: nothing would answer',
    );
    return new Resolution('STATIC', endpoints);
  }

  /**
   * It takes a workload that has these labels: a pod, or a `WorkloadEntry` with an IP address, in the namespace of the entry.
   *
   * @param labels at least one
   */
  public static staticWorkloads(labels: { [key: string]: string }): Resolution {
    return new Resolution('STATIC', undefined, labels);
  }

  /**
   * It asks DNS, again and again, and takes one of all the addresses that DNS tells.
   *
   * @param endpoints DNS names or IP addresses; without them the hosts themselves are asked for
   */
  public static dns(endpoints?: Endpoint[]): Resolution {
    return new Resolution('DNS', endpoints);
  }

  /**
   * It takes a workload that has these labels, and asks DNS for its address: a `WorkloadEntry` with a DNS name.
   *
   * @param labels at least one
   */
  public static dnsWorkloads(labels: { [key: string]: string }): Resolution {
    return new Resolution('DNS', undefined, labels);
  }

  /**
   * It asks DNS, and opens new connections to the first address that DNS tells, while old ones stay open. For large services
   * whose addresses change often.
   *
   * @param endpoint a DNS name or IP address; without it the host itself is asked for
   */
  public static dnsRoundRobin(endpoint?: Endpoint): Resolution {
    return new Resolution('DNS_ROUND_ROBIN', endpoint && [endpoint]);
  }

  /** It asks DNS for the very name that a request is for, by its Host header or its SNI. For wildcard hosts, from Istio 1.30. */
  public static dynamicDns(): Resolution {
    return new Resolution('DYNAMIC_DNS');
  }

  private constructor(
    /** @internal */ public readonly _mode: Mode,
    /** @internal */ public readonly _endpoints?: Endpoint[],
    /** @internal */ public readonly _workloads?: { [key: string]: string },
  ) {
    check(
      ...(_endpoints ?? []).map(endpoint => problemOfEndpoint('an endpoint', endpoint) ?? this.problemOf(endpoint)),
      _workloads && problemOfLabels('labels of the workloads of a resolution', _workloads),
    );
  }

  /** Why an endpoint does not go with the way in which addresses are found. */
  private problemOf({ address = '' }: Endpoint): string | undefined {
    const isUnix = address.startsWith('unix:');
    if (this._mode === 'STATIC') {
      return address === '' || isUnix || !problemOfAddress('address', address)
        ? undefined
        : `address of a static endpoint must be an IP address or a Unix domain socket, got ${quote(address)} (did you mean Resolution.dns?)`;
    }
    return address === '' || isUnix
      ? `address of an endpoint that DNS resolves must be a DNS name or an IP address, got ${quote(address)} (did you mean Resolution.staticEndpoints?)`
      : undefined;
  }
}

import { problemOfDnsLabel, problemOfPort } from '../model/grammar';
import { listed, quote } from '../model/quote';
import { check } from './check';

const HTTP = ['HTTP', 'HTTP2', 'GRPC', 'GRPC-WEB', 'HTTP_PROXY'];
const TLS = ['HTTPS', 'TLS'];
const BYTES = ['TCP', 'MONGO', 'REDIS', 'MYSQL', 'UDP'];

/** How a port is called, and where it leads. */
export interface ServicePortOptions {
  /**
   * The port's name, unique among the ports that it stands with.
   *
   * @default - the protocol, with the number behind it where that is taken
   */
  readonly name?: string;

  /**
   * The port of the endpoints that take what is sent to this one, 1 to 65535.
   *
   * @default - the same
   */
  readonly targetPort?: number;
}

/**
 * A port, and what is spoken on it. The protocol decides what proxies can tell of a request: all of it for HTTP, the name of
 * the server (SNI) for TLS, nothing but the address for TCP.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/service-entry/#ServicePort
 */
export class ServicePort {
  /**
   * Plain HTTP.
   *
   * @param port 1 to 65535; 80 unless said otherwise
   * @param options name and target
   */
  public static http(port = 80, options: ServicePortOptions = {}): ServicePort {
    return new ServicePort('HTTP', port, options);
  }

  /**
   * HTTP over TLS, which proxies pass on by SNI. For an upstream to which proxies are to open TLS themselves say `http`, with 443
   * as the `targetPort`.
   *
   * @param port 1 to 65535; 443 unless said otherwise
   * @param options name and target
   */
  public static https(port = 443, options: ServicePortOptions = {}): ServicePort {
    return new ServicePort('HTTPS', port, options);
  }

  /**
   * HTTP/2 without TLS.
   *
   * @param port 1 to 65535; 80 unless said otherwise
   * @param options name and target
   */
  public static http2(port = 80, options: ServicePortOptions = {}): ServicePort {
    return new ServicePort('HTTP2', port, options);
  }

  /**
   * The gRPC of services, over HTTP/2 without TLS.
   *
   * @param port 1 to 65535
   * @param options name and target
   */
  public static grpc(port: number, options: ServicePortOptions = {}): ServicePort {
    return new ServicePort('GRPC', port, options);
  }

  /**
   * The gRPC of browsers, which the proxy of the server translates.
   *
   * @param port 1 to 65535
   * @param options name and target
   */
  public static grpcWeb(port: number, options: ServicePortOptions = {}): ServicePort {
    return new ServicePort('GRPC-WEB', port, options);
  }

  /**
   * Anything over TLS, which proxies pass on by SNI.
   *
   * @param port 1 to 65535; 443 unless said otherwise
   * @param options name and target
   */
  public static tls(port = 443, options: ServicePortOptions = {}): ServicePort {
    return new ServicePort('TLS', port, options);
  }

  /**
   * Bytes. Without addresses beside it, a port of TCP is told from others by its number alone.
   *
   * @param port 1 to 65535
   * @param options name and target
   */
  public static tcp(port: number, options: ServicePortOptions = {}): ServicePort {
    return new ServicePort('TCP', port, options);
  }

  /**
   * MongoDB's protocol, of which Envoy keeps statistics.
   *
   * @param port 1 to 65535; 27017 unless said otherwise
   * @param options name and target
   */
  public static mongo(port = 27017, options: ServicePortOptions = {}): ServicePort {
    return new ServicePort('MONGO', port, options);
  }

  /**
   * MySQL's protocol; bytes, unless istiod is set to read it.
   *
   * @param port 1 to 65535; 3306 unless said otherwise
   * @param options name and target
   */
  public static mysql(port = 3306, options: ServicePortOptions = {}): ServicePort {
    return new ServicePort('MYSQL', port, options);
  }

  /**
   * The protocol of Redis; bytes, unless istiod is set to read it.
   *
   * @param port 1 to 65535; 6379 unless said otherwise
   * @param options name and target
   */
  public static redis(port = 6379, options: ServicePortOptions = {}): ServicePort {
    return new ServicePort('REDIS', port, options);
  }

  /**
   * Any protocol by the name that Istio knows it by, in upper or lower case; it is written as it stands here.
   *
   * @param protocol such as `UDP`
   * @param port 1 to 65535
   * @param options name and target
   */
  public static ofProtocol(protocol: string, port: number, options: ServicePortOptions = {}): ServicePort {
    return new ServicePort(protocol, port, options);
  }

  /** @internal */
  public readonly _name?: string;
  /** @internal */
  public readonly _targetPort?: number;

  private constructor(
    /** What is spoken, by Istio's name of it. */
    public readonly protocol: string,
    /** The port's number. */
    public readonly port: number,
    options: ServicePortOptions,
  ) {
    const { name, targetPort } = options;
    this._name = name;
    this._targetPort = targetPort;
    const known = [...HTTP, ...TLS, ...BYTES];
    check(
      known.includes(protocol.toUpperCase())
        ? undefined
        : `protocol of a port must be one of ${listed(known)}, got ${quote(protocol)}`,
      problemOfPort('port of a service', port),
      name === undefined ? undefined : problemOfDnsLabel('name of a port', name),
      targetPort === undefined ? undefined : problemOfPort('targetPort of a service', targetPort),
    );
  }

  /**
   * Whether proxies see requests on it.
   *
   * @internal
   */
  public get _isHttp(): boolean {
    return HTTP.includes(this.protocol.toUpperCase());
  }

  /**
   * Whether clients speak TLS on it, which proxies pass on.
   *
   * @internal
   */
  public get _isTls(): boolean {
    return TLS.includes(this.protocol.toUpperCase());
  }
}

/** The ports with their names: their own, or the protocol, with the number behind it where that is taken. */
export function toWirePorts(
  ports: readonly ServicePort[],
): Array<{ number: number; name: string; protocol: string; targetPort?: number }> {
  const names = ports.flatMap(({ _name }) => _name ?? []);
  return ports.map(({ port: number, protocol, _name, _targetPort: targetPort }) => {
    const plain = protocol.toLowerCase().replace(/_/g, '-');
    const name = _name ?? (names.includes(plain) ? `${plain}-${number}` : plain);
    names.push(name);
    return { number, name, protocol, targetPort };
  });
}

/** Why ports cannot stand together: two of one number, or of one name. */
export function problemOfPorts(what: string, ports: readonly ServicePort[]): string | undefined {
  const numbers = ports.map(({ port }) => port);
  const names = toWirePorts(ports).map(({ name }) => name);
  const number = numbers.find((each, i) => numbers.indexOf(each) < i);
  const name = names.find((each, i) => names.indexOf(each) < i);
  return number !== undefined
    ? `ports of ${what} must have numbers of their own, got ${number} twice`
    : name !== undefined
      ? `ports of ${what} must have names of their own, got ${quote(name)} twice (leave the name out to have one made)`
      : undefined;
}

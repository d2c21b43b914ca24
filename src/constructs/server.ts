import type * as networking from '../../imports/networking.istio.io';
import { problemOfBind } from '../model/address';
import { problemOfDnsLabel, problemOfPort, problemOfServerHost } from '../model/grammar';
import { quote } from '../model/quote';
import { check } from './check';
import type { HttpServerOptions, HttpsServerOptions, TcpServerOptions } from './server-options';
import type { ServerTls } from './server-tls';

/** Which rules of a VirtualService a server reads. */
export type RuleList = 'http' | 'tls' | 'tcp';

/**
 * A port of a Gateway, and the hosts that are served on it.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/gateway/#Server
 */
export class Server {
  /**
   * Plain HTTP.
   *
   * @param options port 80 and all hosts unless said otherwise
   */
  public static http(options: HttpServerOptions = {}): Server {
    return Server._http('HTTP', options);
  }

  /**
   * HTTP/2 without TLS.
   *
   * @param options port 80 and all hosts unless said otherwise
   */
  public static http2(options: HttpServerOptions = {}): Server {
    return Server._http('HTTP2', options);
  }

  /**
   * GRPC without TLS.
   *
   * @param options port 80 and all hosts unless said otherwise
   */
  public static grpc(options: HttpServerOptions = {}): Server {
    return Server._http('GRPC', options);
  }

  /**
   * GRPC-Web without TLS.
   *
   * @param options port 80 and all hosts unless said otherwise
   */
  public static grpcWeb(options: HttpServerOptions = {}): Server {
    return Server._http('GRPC-WEB', options);
  }

  /**
   * HTTP over TLS; with `ServerTls.passthrough()` the encrypted bytes are passed on and HTTP routes do not apply.
   *
   * @param options hosts and certificate
   */
  public static https(options: HttpsServerOptions): Server {
    const { hosts, tls } = options;
    return new Server('HTTPS', options.port ?? 443, hosts, listOf(tls, 'http'), options, tls);
  }

  /**
   * Any protocol over TLS, chosen by SNI: passed on by a `TlsRoute` with `ServerTls.passthrough()`, otherwise ended here and
   * its bytes passed on by a `TcpRoute`.
   *
   * @param options hosts and certificate
   */
  public static tls(options: HttpsServerOptions): Server {
    const { hosts, tls } = options;
    return new Server('TLS', options.port ?? 443, hosts, listOf(tls, 'tcp'), options, tls);
  }

  /**
   * Bytes.
   *
   * @param options the port
   */
  public static tcp(options: TcpServerOptions): Server {
    return new Server('TCP', options.port, options.hosts ?? ['*'], 'tcp', options);
  }

  /**
   * The protocol of MongoDB, of which Envoy keeps statistics.
   *
   * @param options the port
   */
  public static mongo(options: TcpServerOptions): Server {
    return new Server('MONGO', options.port, options.hosts ?? ['*'], 'tcp', options);
  }

  /** @internal */
  public static _http(protocol: string, options: HttpServerOptions): Server {
    return new Server(protocol, options.port ?? 80, options.hosts ?? ['*'], 'http', options);
  }

  /** @internal */
  public readonly _name?: string;
  /** @internal */
  public readonly _bind?: string;
  /** @internal */
  public readonly _serverName?: string;
  /** @internal */
  public readonly _isEncrypted: boolean;

  private constructor(
    /** @internal */ public readonly _protocol: string,
    /** @internal */ public readonly _port: number,
    /** @internal */ public readonly _hosts: string[],
    /** @internal */ public readonly _list: RuleList | undefined,
    private readonly options: HttpServerOptions,
    private readonly tls?: ServerTls,
  ) {
    const { name, serverName, bind } = options;
    this._name = name;
    this._serverName = serverName;
    this._bind = bind;
    this._isEncrypted = tls !== undefined;
    check(
      bind === undefined ? undefined : problemOfBind('bind of a server', bind),
      problemOfServerPort(_port, bind),
      _hosts.length > 0 ? undefined : `hosts of a server must not be empty (did you mean ['*']?)`,
      ..._hosts.map(problemOfServerHost),
      name === undefined ? undefined : problemOfDnsLabel('name of a server', name),
    );
  }

  /** @internal */
  public _toWire(name: string): networking.GatewaySpecServers {
    const { bind, httpsRedirect } = this.options;
    const tls = this.tls?._toWire() ?? (httpsRedirect ? { httpsRedirect } : undefined);
    return {
      port: { number: this._port, name, protocol: this._protocol },
      hosts: this._hosts,
      name: this._serverName,
      bind,
      // the generated enums hold the wire's own words
      tls: tls as networking.GatewaySpecServersTls | undefined,
    };
  }
}

/** Where TLS ends at the gateway its bytes are read; where it is passed on the SNI is, unless it says all by itself. */
function listOf(tls: ServerTls, ended: RuleList): RuleList | undefined {
  if (!tls._isPassthrough) {
    return ended;
  }
  return tls._mode === 'PASSTHROUGH' ? 'tls' : undefined;
}

function problemOfServerPort(port: number, bind: string | undefined): string | undefined {
  if (!bind?.startsWith('unix://')) {
    return problemOfPort('port of a server', port);
  }
  return port === 0 ? undefined : `port of a server on a Unix domain socket must be 0, got ${quote(port)}`;
}

import type * as networking from '../../imports/networking.istio.io';
import { problemOfDnsLabel, problemOfPort, problemOfServerHost } from '../model/grammar';
import { check } from './check';
import type { ServerTls } from './server-tls';

/** A port of a gateway. */
export interface ServerOptions {
  /**
   * The port's name, unique in its Gateway.
   *
   * @default - the protocol, with the port behind it where that is taken
   */
  readonly name?: string;

  /**
   * The address that is listened on, or `unix:///path`.
   *
   * @default - all addresses
   */
  readonly bind?: string;
}

/** A port on which a gateway speaks plain HTTP. */
export interface HttpServerOptions extends ServerOptions {
  /**
   * The port, 1 to 65535, as the Service of the gateway's pods calls it.
   *
   * @default 80
   */
  readonly port?: number;

  /**
   * The hosts that are served: `shop.example.com`, `*.example.com` or `*`, each with the namespace whose routes are
   * let in before it where that is wanted (`shop/shop.example.com`).
   *
   * @default ['*']
   */
  readonly hosts?: string[];

  /**
   * Whether every request is answered with a redirect (301) to the same URL under https, before any route is tried.
   *
   * @default false
   */
  readonly httpsRedirect?: boolean;
}

/** A port on which a gateway speaks HTTP over TLS. */
export interface HttpsServerOptions extends ServerOptions {
  /**
   * The port, 1 to 65535, as the Service of the gateway's pods calls it.
   *
   * @default 443
   */
  readonly port?: number;

  /** The hosts that are served, chosen by the name that the client asks for (SNI). A client without SNI reaches `*` only. */
  readonly hosts: string[];

  /** What is done with TLS. */
  readonly tls: ServerTls;
}

/** A port on which a gateway passes bytes on. */
export interface TcpServerOptions extends ServerOptions {
  /** The port, 1 to 65535, as the Service of the gateway's pods calls it. */
  readonly port: number;

  /**
   * The namespaces whose routes are let in, as `namespace/*`. TCP knows no hosts.
   *
   * @default ['*']
   */
  readonly hosts?: string[];
}

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
    return new Server(
      'HTTP',
      options.port ?? 80,
      options.hosts ?? ['*'],
      options,
      options.httpsRedirect ? { httpsRedirect: true } : undefined,
    );
  }

  /**
   * HTTP over TLS; with `ServerTls.passthrough()` the encrypted bytes are passed on and HTTP routes do not apply.
   *
   * @param options hosts and certificate
   */
  public static https(options: HttpsServerOptions): Server {
    return new Server('HTTPS', options.port ?? 443, options.hosts, options, undefined, options.tls);
  }

  /**
   * Any protocol over TLS, chosen by SNI and passed on as bytes.
   *
   * @param options hosts and certificate
   */
  public static tls(options: HttpsServerOptions): Server {
    return new Server('TLS', options.port ?? 443, options.hosts, options, undefined, options.tls);
  }

  /**
   * Bytes.
   *
   * @param options the port
   */
  public static tcp(options: TcpServerOptions): Server {
    return new Server('TCP', options.port, options.hosts ?? ['*'], options);
  }

  /** @internal */
  public readonly _name?: string;
  /** @internal */
  public readonly _isEncrypted: boolean;
  /** @internal */
  public readonly _servesHttp: boolean;

  private constructor(
    /** @internal */ public readonly _protocol: 'HTTP' | 'HTTPS' | 'TLS' | 'TCP',
    /** @internal */ public readonly _port: number,
    /** @internal */ public readonly _hosts: string[],
    private readonly options: ServerOptions,
    private readonly redirect?: { httpsRedirect: true },
    private readonly tls?: ServerTls,
  ) {
    this._name = options.name;
    this._isEncrypted = tls !== undefined;
    this._servesHttp = _protocol === 'HTTP' || (_protocol === 'HTTPS' && !tls?._isPassthrough);
    check(
      problemOfPort('port of a server', _port),
      _hosts.length > 0 ? undefined : `hosts of a server must not be empty (did you mean ['*']?)`,
      ..._hosts.map(problemOfServerHost),
      options.name === undefined ? undefined : problemOfDnsLabel('name of a server', options.name),
    );
  }

  /** @internal */
  public _toWire(name: string): networking.GatewaySpecServers {
    const tls = this.tls?._toWire() ?? this.redirect;
    return {
      port: { number: this._port, name, protocol: this._protocol },
      hosts: this._hosts,
      bind: this.options.bind,
      // the generated enums hold the wire's own words
      tls: tls as networking.GatewaySpecServersTls | undefined,
    };
  }
}

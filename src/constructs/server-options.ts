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
   * A name of the server itself, unique in its Gateway.
   *
   * @default - none
   */
  readonly serverName?: string;

  /**
   * The address that is listened on, or a Unix domain socket: `unix:///path`, with port 0.
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

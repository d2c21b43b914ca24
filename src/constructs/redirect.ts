import type * as networking from '../../imports/networking.istio.io';
import { problemOfHost, problemOfPath, problemOfPort } from '../model/grammar';
import { quote } from '../model/quote';
import { check } from './check';
import type { IRouteAction, RouteAction } from './route-action';

/** Where the port of a redirect comes from, if it is not written. */
export enum RedirectPort {
  /** 80 for http, 443 for https, and then not written in the URL. */
  FROM_PROTOCOL_DEFAULT = 'FROM_PROTOCOL_DEFAULT',
  /** The port of the gateway's server that took the request, which need not be the one that the client called. */
  FROM_REQUEST_PORT = 'FROM_REQUEST_PORT',
}

/** The URL that a redirect sends to; what is not said stays as the client asked. At least one of the parts of a URL is needed. */
export interface RedirectOptions {
  /**
   * The scheme: `http` or `https`.
   *
   * @default - the request's
   */
  readonly scheme?: string;

  /**
   * The host, with a port where it has one.
   *
   * @default - the request's
   */
  readonly authority?: string;

  /**
   * The port, 1 to 65535. Not together with `derivePort`.
   *
   * @default - the request's
   */
  readonly port?: number;

  /**
   * Where the port comes from. Not together with `port`.
   *
   * @default - the request's
   */
  readonly derivePort?: RedirectPort;

  /**
   * The whole path, with a query if it shall replace the request's. Not together with `prefixRewrite`.
   *
   * @default - the request's
   */
  readonly uri?: string;

  /**
   * What the matched prefix of the path becomes. Not together with `uri`; needs Istio 1.31.
   *
   * @default - the path stays
   */
  readonly prefixRewrite?: string;

  /**
   * The status, 300 to 399.
   *
   * @default 301
   */
  readonly redirectCode?: number;
}

/** How a redirect answers. */
export interface RedirectStatusOptions {
  /**
   * The status, 300 to 399.
   *
   * @default 301
   */
  readonly redirectCode?: number;
}

/**
 * Answers with a redirect.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRedirect
 */
export class Redirect implements IRouteAction {
  /**
   * Sends to the same URL with some of its parts replaced.
   *
   * @param options the parts
   */
  public static to(options: RedirectOptions): Redirect {
    return new Redirect(options);
  }

  /**
   * Sends to the same path on another host.
   *
   * @param authority the host, with a port where it has one
   * @param options the status
   */
  public static toHost(authority: string, options: RedirectStatusOptions = {}): Redirect {
    return new Redirect({ authority, redirectCode: options.redirectCode });
  }

  /**
   * Sends to another path on the same host.
   *
   * @param uri the whole path; the request's query stays unless it has its own
   * @param options the status
   */
  public static toUri(uri: string, options: RedirectStatusOptions = {}): Redirect {
    return new Redirect({ uri, redirectCode: options.redirectCode });
  }

  /**
   * Sends to the same URL under https.
   *
   * @param options the status
   */
  public static toHttps(options: RedirectStatusOptions = {}): Redirect {
    return new Redirect({ scheme: 'https', redirectCode: options.redirectCode });
  }

  private constructor(private readonly options: RedirectOptions) {
    const { scheme, authority, port, derivePort, uri, prefixRewrite, redirectCode } = options;
    check(
      [scheme, authority, port, derivePort, uri, prefixRewrite].every(part => part === undefined)
        ? 'a redirect must change something of the URL: scheme, authority, port, derivePort, uri or prefixRewrite'
        : undefined,
      // istiod does not count derivePort
      derivePort !== undefined && [scheme, authority, uri, prefixRewrite].every(part => part === undefined)
        ? 'a redirect with derivePort must change scheme, authority, uri or prefixRewrite too'
        : undefined,
      scheme === undefined || scheme === 'http' || scheme === 'https'
        ? undefined
        : `scheme of a redirect must be 'http' or 'https', got ${quote(scheme)}`,
      authority === undefined ? undefined : problemOfHost('authority of a redirect', authority.replace(/:\d+$/, '')),
      port === undefined ? undefined : problemOfPort('port of a redirect', port),
      port !== undefined && derivePort !== undefined
        ? `a redirect must have port or derivePort, got both (${port} and ${derivePort})`
        : undefined,
      uri !== undefined && prefixRewrite !== undefined
        ? `a redirect must have uri or prefixRewrite, got both (${quote(uri)} and ${quote(prefixRewrite)})`
        : undefined,
      uri === undefined ? undefined : problemOfPath('uri of a redirect', uri.replace(/[?#].*$/s, '')),
      prefixRewrite === undefined ? undefined : problemOfPath('prefixRewrite of a redirect', prefixRewrite),
      redirectCode === undefined || (Number.isInteger(redirectCode) && redirectCode >= 300 && redirectCode <= 399)
        ? undefined
        : `redirectCode must be from 300 to 399, got ${quote(redirectCode)}`,
    );
  }

  /** What is done with a request: it is redirected. */
  public toRouteAction(): RouteAction {
    const { derivePort, ...rest } = this.options;
    return {
      redirect: {
        ...rest,
        // the generated enum has the wire's words as values, under names of its own
        derivePort: derivePort as networking.VirtualServiceSpecHttpRedirectDerivePort | undefined,
      },
    };
  }
}

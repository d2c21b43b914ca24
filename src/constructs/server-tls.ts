import { quote } from '../model/quote';
import { problemOfDnsSubdomain } from '../model/grammar';
import { check } from './check';

/** A version of TLS, as Istio writes it. */
export enum TlsProtocolVersion {
  /** Envoy chooses. */
  TLS_AUTO = 'TLS_AUTO',
  /** TLS 1.0. */
  TLSV1_0 = 'TLSV1_0',
  /** TLS 1.1. */
  TLSV1_1 = 'TLSV1_1',
  /** TLS 1.2. */
  TLSV1_2 = 'TLSV1_2',
  /** TLS 1.3. */
  TLSV1_3 = 'TLSV1_3',
}

/** How TLS is spoken with the client. */
export interface ServerTlsOptions {
  /**
   * The oldest version that a client may speak.
   *
   * @default - TLS 1.2, istiod's own
   */
  readonly minProtocolVersion?: TlsProtocolVersion;

  /**
   * The newest version that a client may speak.
   *
   * @default - TLS 1.3, istiod's own
   */
  readonly maxProtocolVersion?: TlsProtocolVersion;

  /**
   * The cipher suites of TLS 1.2 and older, by OpenSSL's names. Versions before 1.2 need one that they know.
   *
   * @default - Envoy's
   */
  readonly cipherSuites?: string[];
}

/** How TLS is spoken with a client that must, or may, show a certificate. */
export interface MutualServerTlsOptions extends ServerTlsOptions {
  /**
   * Names of which one must stand in the client's certificate.
   *
   * @default - any name that the certificate authority signed
   */
  readonly subjectAltNames?: string[];
}

/**
 * What a gateway does with TLS on a port: ends it with a certificate, or passes it through.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings
 */
export class ServerTls {
  /**
   * The gateway shows a certificate; the client needs none.
   *
   * @param credentialName the Secret with `tls.crt` and `tls.key`, in the namespace of the gateway's pods
   * @param options versions and ciphers
   */
  public static simple(credentialName: string, options: ServerTlsOptions = {}): ServerTls {
    return new ServerTls('SIMPLE', credentialName, options);
  }

  /**
   * The gateway shows a certificate, and so must the client; a connection without is reset.
   *
   * @param credentialName the Secret with `tls.crt`, `tls.key` and `ca.crt`, in the namespace of the gateway's pods
   * @param options versions, ciphers and names
   */
  public static mutual(credentialName: string, options: MutualServerTlsOptions = {}): ServerTls {
    return new ServerTls('MUTUAL', credentialName, options);
  }

  /**
   * The gateway shows a certificate; the client may show one, which is then verified.
   *
   * @param credentialName the Secret with `tls.crt`, `tls.key` and `ca.crt`, in the namespace of the gateway's pods
   * @param options versions, ciphers and names
   */
  public static optionalMutual(credentialName: string, options: MutualServerTlsOptions = {}): ServerTls {
    return new ServerTls('OPTIONAL_MUTUAL', credentialName, options);
  }

  /** The gateway looks at the name that the client asks for (SNI) and passes the encrypted bytes on. HTTP routes do not apply. */
  public static passthrough(): ServerTls {
    return new ServerTls('PASSTHROUGH');
  }

  private constructor(
    private readonly mode: 'SIMPLE' | 'MUTUAL' | 'OPTIONAL_MUTUAL' | 'PASSTHROUGH',
    private readonly credentialName?: string,
    private readonly options: MutualServerTlsOptions = {},
  ) {
    const { minProtocolVersion: min, maxProtocolVersion: max, cipherSuites } = options;
    const versions = Object.values(TlsProtocolVersion);
    check(
      mode !== 'PASSTHROUGH' && !credentialName
        ? `TLS mode ${mode} needs a credentialName: the name of a Secret with certificate and key, got ${quote(credentialName ?? '')}`
        : undefined,
      credentialName ? problemOfDnsSubdomain('credentialName', credentialName) : undefined,
      min && max && max !== TlsProtocolVersion.TLS_AUTO && versions.indexOf(min) > versions.indexOf(max)
        ? `minProtocolVersion must not be newer than maxProtocolVersion, got ${min} and ${max}`
        : undefined,
      (min === TlsProtocolVersion.TLSV1_0 || min === TlsProtocolVersion.TLSV1_1) && !cipherSuites?.length
        ? `minProtocolVersion ${min} needs cipherSuites that it knows, such as 'ECDHE-RSA-AES128-SHA', for Envoy's own are of TLS 1.2`
        : undefined,
    );
  }

  /** @internal */
  public get _isPassthrough(): boolean {
    return this.mode === 'PASSTHROUGH';
  }

  /** @internal */
  public _toWire(): { mode: string; credentialName?: string } & MutualServerTlsOptions {
    return { mode: this.mode, credentialName: this.credentialName, ...this.options };
  }
}

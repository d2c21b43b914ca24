import { check } from './check';
import { ServerCertificate } from './server-certificate';
import type { MutualServerTlsOptions, ServerTlsOptions } from './server-tls-options';
import { problemOfVerification, problemOfVersions } from './server-tls-options';

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
    return ServerTls.simpleWith(credential('SIMPLE', credentialName), options);
  }

  /**
   * As `simple`, with a certificate from files, or with two.
   *
   * @param certificate what the gateway shows
   * @param options versions and ciphers
   */
  public static simpleWith(certificate: ServerCertificate, options: ServerTlsOptions = {}): ServerTls {
    return new ServerTls('SIMPLE', certificate, options);
  }

  /**
   * The gateway shows a certificate, and so must the client; a connection without is reset.
   *
   * @param credentialName the Secret with `tls.crt`, `tls.key` and `ca.crt`, in the namespace of the gateway's pods
   * @param options versions, ciphers and names
   */
  public static mutual(credentialName: string, options: MutualServerTlsOptions = {}): ServerTls {
    return ServerTls.mutualWith(credential('MUTUAL', credentialName), options);
  }

  /**
   * As `mutual`, with a certificate from files, or with two.
   *
   * @param certificate what the gateway shows
   * @param options versions, ciphers and names; `caCertificates`, where the certificate is in files
   */
  public static mutualWith(certificate: ServerCertificate, options: MutualServerTlsOptions = {}): ServerTls {
    return new ServerTls('MUTUAL', certificate, options);
  }

  /**
   * The gateway shows a certificate; the client may show one, which is then verified.
   *
   * @param credentialName the Secret with `tls.crt`, `tls.key` and `ca.crt`, in the namespace of the gateway's pods
   * @param options versions, ciphers and names
   */
  public static optionalMutual(credentialName: string, options: MutualServerTlsOptions = {}): ServerTls {
    return ServerTls.optionalMutualWith(credential('OPTIONAL_MUTUAL', credentialName), options);
  }

  /**
   * As `optionalMutual`, with a certificate from files, or with two.
   *
   * @param certificate what the gateway shows
   * @param options versions, ciphers and names; `caCertificates`, where the certificate is in files
   */
  public static optionalMutualWith(certificate: ServerCertificate, options: MutualServerTlsOptions = {}): ServerTls {
    return new ServerTls('OPTIONAL_MUTUAL', certificate, options);
  }

  /**
   * Both sides show the certificates that Istio gives to workloads: for clients in the mesh, as at an egress gateway.
   */
  public static istioMutual(): ServerTls {
    return new ServerTls('ISTIO_MUTUAL');
  }

  /** The gateway looks at the name that the client asks for (SNI) and passes the encrypted bytes on. HTTP routes do not apply. */
  public static passthrough(): ServerTls {
    return new ServerTls('PASSTHROUGH');
  }

  /**
   * As `passthrough`, but no route is needed: service and port stand in the name that sidecars of another network ask for.
   * For a gateway between the networks of one mesh.
   */
  public static autoPassthrough(): ServerTls {
    return new ServerTls('AUTO_PASSTHROUGH');
  }

  private constructor(
    /** @internal */ public readonly _mode:
      'SIMPLE' | 'MUTUAL' | 'OPTIONAL_MUTUAL' | 'ISTIO_MUTUAL' | 'PASSTHROUGH' | 'AUTO_PASSTHROUGH',
    private readonly certificate?: ServerCertificate,
    private readonly options: MutualServerTlsOptions = {},
  ) {
    check(
      problemOfVersions(options),
      certificate && _mode !== 'SIMPLE' ? problemOfVerification(_mode, certificate, options) : undefined,
    );
  }

  /** @internal */
  public get _isPassthrough(): boolean {
    return this._mode === 'PASSTHROUGH' || this._mode === 'AUTO_PASSTHROUGH';
  }

  /** @internal */
  public _toWire(): { mode: string } & ReturnType<ServerCertificate['_toWire']> & MutualServerTlsOptions {
    return { mode: this._mode, ...this.certificate?._toWire(), ...this.options };
  }
}

function credential(mode: string, name: string): ServerCertificate {
  check(
    name === ''
      ? `TLS mode ${mode} needs a credentialName: the name of a Secret with certificate and key, got ''`
      : undefined,
  );
  return ServerCertificate.credentials(name);
}

import { problemOfDnsSubdomain } from '../model/grammar';
import { quote } from '../model/quote';
import { check } from './check';

/** What a client says of itself in the handshake, and which names it takes for the server's. */
export interface ClientTlsOptions {
  /**
   * The name that the client asks for (SNI).
   *
   * @default - the Host header of the request, except in Istio's own mutual TLS, which has names of its own
   */
  readonly sni?: string;

  /**
   * Names of which one must stand in the server's certificate. They take the place of those of a ServiceEntry.
   *
   * @default - the Host header of the request
   */
  readonly subjectAltNames?: string[];
}

/** Against what the certificate of a server is verified. */
export interface SimpleClientTlsOptions extends ClientTlsOptions {
  /**
   * A file beside the proxy with the certificate authorities that are trusted.
   *
   * @default - those of the proxy's operating system
   */
  readonly caCertificates?: string;

  /**
   * A file beside the proxy with the certificates that their authority has revoked.
   *
   * @default - no certificate is taken for revoked
   */
  readonly caCrl?: string;

  /**
   * A Secret with the certificate authorities that are trusted, under `cacert` or `ca.crt`, in the namespace of the client's
   * proxy. Sidecars read it only if the DestinationRule has a `workloadSelector`; gateways always do.
   *
   * @default - no Secret
   */
  readonly credentialName?: string;

  /**
   * Whether any certificate will do: the connection is encrypted, with nobody knows whom.
   *
   * @default false
   */
  readonly insecureSkipVerify?: boolean;
}

/** How a server is verified, if the client's certificate comes from a Secret. */
export interface MutualClientTlsOptions extends ClientTlsOptions {
  /**
   * Whether any certificate of the server will do.
   *
   * @default false
   */
  readonly insecureSkipVerify?: boolean;
}

/** The client's certificate in files, and how the server is verified. */
export interface MutualFilesClientTlsOptions extends MutualClientTlsOptions {
  /** A file beside the proxy with the client's certificate. */
  readonly clientCertificate: string;

  /** A file beside the proxy with the key of the client's certificate. */
  readonly privateKey: string;

  /**
   * A file beside the proxy with the certificate authorities that are trusted.
   *
   * @default - those of the proxy's operating system
   */
  readonly caCertificates?: string;

  /**
   * A file beside the proxy with the certificates that their authority has revoked.
   *
   * @default - no certificate is taken for revoked
   */
  readonly caCrl?: string;
}

/** Everything that the wire has beside the mode. */
type Settings = SimpleClientTlsOptions & Partial<MutualFilesClientTlsOptions>;

/**
 * How a client's proxy speaks TLS with a service. Without one it is settled by itself: Istio's mutual TLS with
 * workloads that have a proxy, and what the client sent with all others.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings
 */
export class ClientTls {
  /** No TLS, not even Istio's own: a service in STRICT mutual TLS refuses it. */
  public static disable(): ClientTls {
    return new ClientTls('DISABLE', {});
  }

  /**
   * The proxy begins TLS for a client that speaks plain text, and verifies the server.
   *
   * @param options whom it asks for and whom it trusts
   */
  public static simple(options: SimpleClientTlsOptions = {}): ClientTls {
    return new ClientTls('SIMPLE', options);
  }

  /**
   * The proxy begins TLS and shows a certificate of its own.
   *
   * @param credentialName the Secret with `tls.crt`, `tls.key` and `ca.crt`, in the namespace of the client's proxy; sidecars
   * read it only if the DestinationRule has a `workloadSelector`, gateways always do
   * @param options whom it asks for
   */
  public static mutual(credentialName: string, options: MutualClientTlsOptions = {}): ClientTls {
    check(problemOfDnsSubdomain('credentialName', credentialName));
    return new ClientTls('MUTUAL', { credentialName, ...options });
  }

  /**
   * The proxy begins TLS and shows a certificate from files beside it.
   *
   * @param options the files, whom it asks for and whom it trusts
   */
  public static mutualFromFiles(options: MutualFilesClientTlsOptions): ClientTls {
    return new ClientTls('MUTUAL', options);
  }

  /**
   * Istio's mutual TLS, with the certificate of the client's workload. Services of the mesh get it without being
   * told; it is said for what only looks like none of the mesh, such as a gateway's port for TLS.
   *
   * @param options whom it asks for
   */
  public static istioMutual(options: ClientTlsOptions = {}): ClientTls {
    return new ClientTls('ISTIO_MUTUAL', options);
  }

  private constructor(
    private readonly mode: 'DISABLE' | 'SIMPLE' | 'MUTUAL' | 'ISTIO_MUTUAL',
    private readonly settings: Settings,
  ) {
    const { credentialName, insecureSkipVerify } = settings;
    const files = (['clientCertificate', 'privateKey', 'caCertificates', 'caCrl'] as const).filter(
      file => settings[file] !== undefined,
    );
    const empty = [...files, 'sni' as const].find(key => settings[key] === '');
    const verified = (['caCertificates', 'subjectAltNames'] as const).find(key => settings[key] !== undefined);
    check(
      empty ? `${empty} of a client's TLS must not be empty (leave it out)` : undefined,
      credentialName === undefined || mode === 'MUTUAL' ? undefined : problemOfCredentialName(credentialName),
      credentialName !== undefined && files.length > 0
        ? `credentialName and ${files[0]} exclude each other, got ${quote(credentialName)} and ${quote(settings[files[0]])} (the Secret holds it)`
        : undefined,
      insecureSkipVerify && verified
        ? `insecureSkipVerify and ${verified} exclude each other: nothing is verified, got ${quote(settings[verified])}`
        : undefined,
      insecureSkipVerify && mode === 'SIMPLE' && credentialName !== undefined
        ? `insecureSkipVerify and credentialName exclude each other: nothing is verified, got ${quote(credentialName)}`
        : undefined,
    );
  }

  /** @internal */
  public _toWire(): { mode: string } & Settings {
    return { mode: this.mode, ...this.settings };
  }
}

/** A Secret by its name, or a ConfigMap that holds certificate authorities alone. */
function problemOfCredentialName(name: string): string | undefined {
  return /^configmap:\/\/[^/]+\/[^/]+$/.test(name) ? undefined : problemOfDnsSubdomain('credentialName', name);
}

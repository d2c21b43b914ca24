import { problemOfDnsSubdomain } from '../model/grammar';
import { check } from './check';

/** A certificate and its key, in files that the gateway's pods mount. */
export interface CertificateFiles {
  /** The path of the certificate. */
  readonly serverCertificate: string;

  /** The path of its private key. */
  readonly privateKey: string;
}

/** Where a certificate stands in `tls` of a server. */
interface WireCertificate {
  readonly credentialName?: string;
  readonly credentialNames?: string[];
  readonly serverCertificate?: string;
  readonly privateKey?: string;
  readonly tlsCertificates?: CertificateFiles[];
}

/**
 * What a server shows to its clients: a certificate, or two of which one is RSA and the other ECDSA.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings
 */
export class ServerCertificate {
  /**
   * From Secrets in the namespace of the gateway's pods, each with `tls.crt` and `tls.key`. A second one needs Istio 1.26.
   *
   * @param credentialNames one or two names
   */
  public static credentials(...credentialNames: string[]): ServerCertificate {
    check(
      problemOfCount('credentials', credentialNames.length),
      ...credentialNames.map(name => problemOfDnsSubdomain('credentialName', name)),
    );
    const [credentialName] = credentialNames;
    return new ServerCertificate(credentialNames.length === 1 ? { credentialName } : { credentialNames }, false);
  }

  /**
   * From files that the gateway's pods mount. A second pair needs Istio 1.26.
   *
   * @param pairs one or two certificates with their keys
   */
  public static files(...pairs: CertificateFiles[]): ServerCertificate {
    check(
      problemOfCount('files', pairs.length),
      ...pairs.flatMap(({ serverCertificate, privateKey }) => [
        problemOfFile('serverCertificate', serverCertificate),
        problemOfFile('privateKey', privateKey),
      ]),
    );
    return new ServerCertificate(pairs.length === 1 ? { ...pairs[0] } : { tlsCertificates: pairs }, true);
  }

  private constructor(
    private readonly wire: WireCertificate,
    /** @internal */ public readonly _inFiles: boolean,
  ) {}

  /** @internal */
  public _toWire(): WireCertificate {
    return this.wire;
  }
}

/** Why `path` names no file. */
export function problemOfFile(what: string, path: string): string | undefined {
  return path === '' ? `${what} must be the path of a file, got ''` : undefined;
}

function problemOfCount(what: string, count: number): string | undefined {
  return count === 1 || count === 2
    ? undefined
    : `${what} of a server must be one or two (of RSA and of ECDSA), got ${count}`;
}

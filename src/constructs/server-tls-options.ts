import { problemOfDnsSubdomain } from '../model/grammar';
import { listed, quote } from '../model/quote';
import type { ServerCertificate } from './server-certificate';
import { problemOfFile } from './server-certificate';

/** The cipher suites that istiod does not drop. */
const CIPHERS = (
  'ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ' +
  'ECDHE-ECDSA-CHACHA20-POLY1305 ECDHE-RSA-CHACHA20-POLY1305 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA ' +
  'ECDHE-ECDSA-AES256-SHA ECDHE-RSA-AES256-SHA AES128-GCM-SHA256 AES256-GCM-SHA384 AES128-SHA AES256-SHA DES-CBC3-SHA'
).split(' ');

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

  /**
   * The Secret or ConfigMap with the certificates of the authorities that clients are verified by (`ca.crt`), in the
   * namespace of the gateway's pods. Only where the gateway's own certificate is a Secret too; needs Istio 1.28.
   *
   * @default - `ca.crt` of the gateway's own Secret, or of the Secret `NAME-cacert`
   */
  readonly caCertCredentialName?: string;

  /**
   * The file with the certificates of the authorities that clients are verified by. Needed where the gateway's own
   * certificate is in files, and only there.
   *
   * @default - from Secrets
   */
  readonly caCertificates?: string;

  /**
   * The file with the certificates that the authority took back; their clients are refused. Only where the gateway's own
   * certificate is in files: a Secret has its list as `ca.crl`. Needs Istio 1.22.
   *
   * @default - nothing is looked up
   */
  readonly caCrl?: string;

  /**
   * Hashes (SHA-256, base64) of the public keys of which the client's certificate must have one. Only where the
   * gateway's own certificate is a Secret.
   *
   * @default - any key
   */
  readonly verifyCertificateSpki?: string[];

  /**
   * Hashes (SHA-256, hexadecimal, with or without colons) of which the client's certificate must have one. Only where
   * the gateway's own certificate is a Secret.
   *
   * @default - any certificate
   */
  readonly verifyCertificateHash?: string[];

  /**
   * Whether a client whose certificate cannot be verified is let in all the same; what it showed is told to the upstream
   * (`x-forwarded-client-cert`). Needs Istio 1.31.
   *
   * @default false
   */
  readonly insecureSkipVerify?: boolean;
}

/** Why versions and ciphers of TLS do not go together. */
export function problemOfVersions(options: ServerTlsOptions): string | undefined {
  const { minProtocolVersion: min, maxProtocolVersion: max, cipherSuites = [] } = options;
  const versions = Object.values(TlsProtocolVersion);
  if (min && max && max !== TlsProtocolVersion.TLS_AUTO && versions.indexOf(min) > versions.indexOf(max)) {
    return `minProtocolVersion must not be newer than maxProtocolVersion, got ${min} and ${max}`;
  }
  if ((min === TlsProtocolVersion.TLSV1_0 || min === TlsProtocolVersion.TLSV1_1) && cipherSuites.length === 0) {
    return `minProtocolVersion ${min} needs cipherSuites that it knows, such as 'ECDHE-RSA-AES128-SHA', for Envoy's own are of TLS 1.2`;
  }
  // an expression of BoringSSL, such as '-ALL', is Envoy's to read
  const unknown = cipherSuites.find(cipher => /^\w/.test(cipher) && cipher !== 'ALL' && !CIPHERS.includes(cipher));
  const twice = cipherSuites.find((cipher, i) => cipherSuites.indexOf(cipher) < i);
  return unknown === undefined
    ? twice && `cipherSuites must name a cipher once, got ${quote(twice)} twice`
    : `cipherSuites must be ${listed(CIPHERS.slice(0, 2))} or others that istiod knows, got ${quote(unknown)}`;
}

/** What is asked of clients that Istio would refuse, or drop without a word. */
export function problemOfVerification(
  mode: string,
  certificate: ServerCertificate,
  options: MutualServerTlsOptions,
): string | undefined {
  const { caCertificates, caCrl, caCertCredentialName } = options;
  if (certificate._inFiles) {
    const dropped = (['caCertCredentialName', 'verifyCertificateSpki', 'verifyCertificateHash'] as const).find(
      key => options[key] !== undefined,
    );
    return (
      (caCertificates === undefined
        ? `TLS mode ${mode} with a certificate in files needs caCertificates: the file with the authorities of its clients`
        : problemOfFile('caCertificates', caCertificates)) ??
      (caCrl === undefined ? undefined : problemOfFile('caCrl', caCrl)) ??
      (dropped && `${dropped} has no effect with a certificate in files (use ServerCertificate.credentials)`)
    );
  }
  const file = (['caCertificates', 'caCrl'] as const).find(key => options[key] !== undefined);
  return (
    (file &&
      `${file} has no effect with a certificate in a Secret, which has its own (${file === 'caCrl' ? 'ca.crl' : 'ca.crt'}), got ${quote(options[file])}`) ??
    (caCertCredentialName === undefined
      ? undefined
      : problemOfDnsSubdomain('caCertCredentialName', caCertCredentialName.replace(/^configmap:\/\//, '')))
  );
}

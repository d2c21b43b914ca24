import type * as networking from '../../imports/networking.istio.io';
import { problemOfAddress } from '../model/address';
import { problemOfPort } from '../model/grammar';
import { quote } from '../model/quote';
import type { CaptureMode } from './capture-mode';
import type { ConnectionPool } from './connection-pool';
import { problemOfConnectionPool, toWireConnectionPool } from './connection-pool';
import type { ServerTls } from './server-tls';
import type { ServicePort } from './service-port';
import { problemOfSidecarPort, toWireSidecarPort } from './sidecar-port';

/**
 * A port on which a sidecar takes requests for its workload.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/sidecar/#IstioIngressListener
 */
export interface SidecarIngress {
  /** The port that clients reach, as `targetPort` of the Service, and what is spoken on it. */
  readonly port: ServicePort;

  /**
   * The IP address that is listened on.
   *
   * @default - that of the workload
   */
  readonly bind?: string;

  /**
   * How traffic comes to it.
   *
   * @default CaptureMode.DEFAULT
   */
  readonly captureMode?: CaptureMode;

  /**
   * Where the workload listens: `127.0.0.1:8080` or `[::1]:8080`, `0.0.0.0:8080` or `[::]:8080` for its own address, or
   * `unix:///path`.
   *
   * @default - at the same port
   */
  readonly defaultEndpoint?: string;

  /**
   * Ends TLS of clients outside of the mesh, with a certificate from files beside the sidecar (`ServerCertificate.files`). The port must
   * be HTTPS or TLS, and its mutual TLS of Istio disabled by a PeerAuthentication.
   *
   * @default - Istio's own mutual TLS
   */
  readonly tls?: ServerTls;

  /**
   * How many connections and requests it takes, instead of `inboundConnectionPool`.
   *
   * @default - `inboundConnectionPool`
   */
  readonly connectionPool?: ConnectionPool;
}

const LOCAL = /^(127\.0\.0\.1|0\.0\.0\.0|\[::1?\]):(\d+)$/;

/** Why an ingress of a Sidecar cannot be said to Istio. */
export function problemOfSidecarIngress(ingress: SidecarIngress): string | undefined {
  const { port, bind, defaultEndpoint, tls, connectionPool } = ingress;
  return (
    problemOfSidecarPort(port) ??
    (bind === undefined ? undefined : problemOfAddress('bind of an ingress of a Sidecar', bind)) ??
    (defaultEndpoint === undefined ? undefined : problemOfDefaultEndpoint(defaultEndpoint)) ??
    (tls && problemOfTls(tls, port)) ??
    (connectionPool && problemOfConnectionPool(connectionPool))
  );
}

/** An ingress as it stands in a Sidecar. */
export function toWireSidecarIngress(ingress: SidecarIngress): networking.SidecarSpecIngress {
  const { port, bind, captureMode, defaultEndpoint, tls, connectionPool } = ingress;
  return {
    port: toWireSidecarPort(port),
    bind,
    captureMode,
    defaultEndpoint,
    tls: tls?._toWire(),
    connectionPool: connectionPool && toWireConnectionPool(connectionPool),
    // the generated enums hold the wire's own words
  } as unknown as networking.SidecarSpecIngress;
}

function problemOfDefaultEndpoint(endpoint: string): string | undefined {
  if (/^unix:\/\/(@.+|\/.*[^/])$/.test(endpoint)) {
    return undefined;
  }
  const [, , port] = LOCAL.exec(endpoint) ?? [];
  return port === undefined
    ? `defaultEndpoint of an ingress must be '127.0.0.1:PORT', '0.0.0.0:PORT', '[::1]:PORT', '[::]:PORT' or 'unix:///PATH', got ${quote(endpoint)}`
    : problemOfPort('port of a defaultEndpoint', Number(port));
}

function problemOfTls(tls: ServerTls, port: ServicePort): string | undefined {
  const wire = tls._toWire();
  if (!port._isTls) {
    return `an ingress of a Sidecar with tls must have a port of HTTPS or TLS, got ${port.protocol}`;
  }
  if (!['SIMPLE', 'MUTUAL', 'OPTIONAL_MUTUAL'].includes(wire.mode)) {
    return `tls of a Sidecar must be simple or mutual, got ${wire.mode}`;
  }
  return wire.serverCertificate === undefined || wire.subjectAltNames
    ? 'tls of a Sidecar must have one certificate, from files, and no subjectAltNames (did you mean ServerTls.simpleWith(ServerCertificate.files(...))?)'
    : undefined;
}

import type * as networking from '../../imports/networking.istio.io';
import { problemOfBind } from '../model/address';
import { problemOfDnsLabel, problemOfHost } from '../model/grammar';
import { listed, quote } from '../model/quote';
import { CaptureMode } from './capture-mode';
import type { IHost } from './host';
import type { ServicePort } from './service-port';
import { problemOfSidecarPort, toWireSidecarPort } from './sidecar-port';

/**
 * Which services a sidecar knows, on one port or on all.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/sidecar/#IstioEgressListener
 */
export interface SidecarEgress {
  /**
   * The services, as `namespace/host`: the namespace may be `.` for that of the Sidecar or `*` for any, and the host `*` or
   * `*.example.com`. A `~` before the namespace takes away what others let in; `~/*` alone is no service.
   *
   * @default - none but `services`
   */
  readonly hosts?: string[];

  /**
   * More services, by what stands for them in the app.
   *
   * @default - none but `hosts`
   */
  readonly services?: IHost[];

  /**
   * The port, and what is spoken on it; of a Unix domain socket only the latter counts.
   *
   * @default - all ports of the services
   */
  readonly port?: ServicePort;

  /**
   * The IP address that is listened on, or `unix:///path` of a socket. It needs a port.
   *
   * @default - as the services demand; 127.0.0.1 if nothing is captured
   */
  readonly bind?: string;

  /**
   * How traffic comes to it.
   *
   * @default CaptureMode.DEFAULT
   */
  readonly captureMode?: CaptureMode;
}

/** Why an egress of a Sidecar cannot be said to Istio. */
export function problemOfSidecarEgress(egress: SidecarEgress): string | undefined {
  const { port, bind, captureMode, services = [] } = egress;
  const isUnix = bind?.startsWith('unix:');
  return (
    services.map(problemOfService).find(Boolean) ??
    problemOfHosts(toWireHosts(egress)) ??
    (port && problemOfSidecarPort(port)) ??
    (bind === undefined ? undefined : problemOfBind('bind of an egress of a Sidecar', bind)) ??
    (bind !== undefined && !port
      ? `an egress of a Sidecar with bind must have a port, got none for ${quote(bind)}`
      : undefined) ??
    (isUnix && captureMode === CaptureMode.IPTABLES
      ? `captureMode of a Unix domain socket must not be IPTABLES, got it for ${quote(bind)}`
      : undefined)
  );
}

/** An egress as it stands in a Sidecar. */
export function toWireSidecarEgress(egress: SidecarEgress): networking.SidecarSpecEgress {
  const { port, bind, captureMode } = egress;
  const wirePort = port && toWireSidecarPort(port);
  return {
    hosts: toWireHosts(egress),
    port: wirePort && bind?.startsWith('unix:') ? { ...wirePort, number: 0 } : wirePort,
    bind,
    // the generated enums hold the wire's own words
    captureMode: captureMode as unknown as networking.SidecarSpecEgressCaptureMode | undefined,
  };
}

function toWireHosts({ hosts = [], services = [] }: SidecarEgress): string[] {
  return [...hosts, ...services.map(({ host }) => `${/\.([^.]+)\.svc\./.exec(host)?.[1] ?? '*'}/${host}`)];
}

function problemOfService({ host }: IHost): string | undefined {
  return host.includes('.')
    ? undefined
    : `service of an egress must be known in full, got ${quote(host)} (give its chart or its reference a namespace)`;
}

function problemOfHosts(hosts: readonly string[]): string | undefined {
  const twice = hosts.find((host, i) => hosts.indexOf(host) < i);
  const more = hosts.filter(host => !host.startsWith('~') && host !== '*/*');
  return (
    (hosts.length === 0
      ? `an egress of a Sidecar must have hosts or services, got neither (did you mean ['~/*'] for none?)`
      : undefined) ??
    hosts.map(problemOfEgressHost).find(Boolean) ??
    (twice === undefined ? undefined : `hosts of an egress must name a host once, got ${quote(twice)} twice`) ??
    (hosts.includes('*/*') && more.length > 0
      ? `'*/*' in hosts of an egress has all services, and needs no ${listed(more.map(quote))} beside it`
      : undefined)
  );
}

function problemOfEgressHost(written: string): string | undefined {
  const [, namespace, host] = /^([^/]*)\/([^/]*)$/.exec(written) ?? [];
  if (namespace === undefined) {
    return `host of an egress must be 'namespace/host', got ${quote(written)} (did you mean ${quote(`*/${written}`)}?)`;
  }
  const own = namespace.replace(/^~/, '');
  const isWord = namespace === '~' || own === '*' || own === '.';
  return (
    (isWord ? undefined : problemOfDnsLabel(`namespace of an egress's host`, own)) ??
    problemOfHost('host of an egress', host) ??
    (host !== '*' && !host.includes('.')
      ? `host of an egress must be a full name with a dot, or '*', got ${quote(written)} (did you mean ${quote(`${namespace}/${host}.${own === '.' || isWord ? 'NAMESPACE' : own}.svc.cluster.local`)}?)`
      : undefined)
  );
}

import { problemOfAddress, problemOfSubnet } from '../model/address';
import { problemOfHost } from '../model/grammar';
import { listed, quote } from '../model/quote';
import { problemOfExportTo } from './export-to';
import { Location } from './location';
import type { Resolution } from './resolution';
import type { ServicePort } from './service-port';
import { problemOfPorts, toWirePorts } from './service-port';

/** What is looked at in a ServiceEntry, with its defaults filled in. */
interface ServiceEntryParts {
  readonly hosts: string[];
  readonly ports: ServicePort[];
  readonly resolution: Resolution;
  readonly addresses?: string[];
  readonly autoAllocateIp?: boolean;
  readonly subjectAltNames?: string[];
  readonly exportTo?: string[];
}

/** Why the parts of a ServiceEntry cannot be said to Istio, each by itself or one beside the other. */
export function problemOfServiceEntry(entry: ServiceEntryParts): string | undefined {
  const { hosts, ports, addresses = [], subjectAltNames = [], exportTo } = entry;
  return (
    problemOfSizes(entry) ??
    hosts.map(host => problemOfEntryHost(host)).find(Boolean) ??
    problemOfPorts('a ServiceEntry', ports) ??
    addresses.map(address => problemOfSubnet('address of a ServiceEntry', address)).find(Boolean) ??
    (subjectAltNames.includes('') ? 'subjectAltNames of a ServiceEntry must not be empty text' : undefined) ??
    (exportTo?.length === 1 && exportTo[0] === '~' ? undefined : problemOfExportTo(exportTo)) ??
    problemOfHosts(entry) ??
    problemOfAddresses(entry) ??
    problemOfProtocols(entry) ??
    problemOfEndpoints(entry)
  );
}

/** Why ztunnel and waypoints could not heed a ServiceEntry. */
export function problemOfAmbientEntry(entry: {
  readonly hosts: string[];
  readonly resolution: Resolution;
  readonly location?: Location;
}): string | undefined {
  const wildcard = entry.hosts.find(host => host.startsWith('*'));
  if (wildcard === undefined) {
    return undefined;
  }
  if (entry.resolution._mode !== 'DYNAMIC_DNS') {
    return `hosts of a ServiceEntry must be whole names in ambient mode, got ${quote(wildcard)} (did you mean Resolution.dynamicDns?)`;
  }
  return entry.location === Location.MESH_INTERNAL
    ? `hosts that are resolved by request must be outside of the mesh in ambient mode, got ${quote(wildcard)} with MESH_INTERNAL`
    : undefined;
}

function problemOfSizes({ hosts, ports, addresses = [], resolution }: ServiceEntryParts): string | undefined {
  const sizes: Array<[string, number, number]> = [
    ['hosts', hosts.length, 256],
    ['ports', ports.length, 256],
    ['addresses', addresses.length, 256],
    ['endpoints', resolution._endpoints?.length ?? 0, 4096],
  ];
  const [what, size, most] = sizes.find(([, length, limit]) => length > limit) ?? [];
  return hosts.length === 0
    ? 'hosts of a ServiceEntry must not be empty: they are what requests are for'
    : what && `${what} of a ServiceEntry must be at most ${most}, got ${size}`;
}

function problemOfEntryHost(host: string): string | undefined {
  if (host === '*') {
    return `host of a ServiceEntry must not be '*' alone (did you mean '*.example.com'?)`;
  }
  return !problemOfAddress('host', host)
    ? `host of a ServiceEntry must be a name, got ${quote(host)} (say it in addresses, or as the address of an endpoint)`
    : problemOfHost('host of a ServiceEntry', host);
}

/** Hosts beside the resolution, for each finds its address in another way. */
function problemOfHosts({ hosts, ports, addresses = [], resolution }: ServiceEntryParts): string | undefined {
  const { _mode: mode, _endpoints: endpoints } = resolution;
  const isDns = mode === 'DNS' || mode === 'DNS_ROUND_ROBIN';
  const wildcard = hosts.find(host => host.startsWith('*'));
  const half = hosts.find(host => /^\*[^.]/.test(host));
  const bytes = ports.find(port => !port._isHttp && !port._isTls);
  if (mode === 'DYNAMIC_DNS') {
    const whole = hosts.find(host => !host.startsWith('*'));
    return (
      whole &&
      `host of a ServiceEntry that is resolved by request must begin with '*.', got ${quote(whole)} (did you mean Resolution.dns?)`
    );
  }
  if (half !== undefined) {
    return `host of a ServiceEntry may have '*' only as a whole label, got ${quote(half)} (did you mean ${quote(`*.${half.slice(1)}`)}?)`;
  }
  if (isDns && wildcard !== undefined && !endpoints?.length) {
    return `host of a ServiceEntry that DNS resolves must be a whole name, got ${quote(wildcard)} (did you mean Resolution.none, or Resolution.dynamicDns?)`;
  }
  if (mode !== 'NONE' && hosts.length > 1 && bytes) {
    return `a ServiceEntry with a port of ${bytes.protocol} must have one host, got ${listed(hosts.map(quote))}: nothing tells them apart (write a ServiceEntry for each)`;
  }
  return isDns && hosts.length > 1 && addresses.length > 0 && ports.some(port => !port._isHttp)
    ? `a ServiceEntry with addresses must have one host where a port is not HTTP, got ${listed(hosts.map(quote))} (write a ServiceEntry for each)`
    : undefined;
}

function problemOfAddresses({ addresses = [], resolution, autoAllocateIp }: ServiceEntryParts): string | undefined {
  const mode = resolution._mode;
  const block = addresses.find(address => address.includes('/'));
  const given = listed(addresses.map(quote));
  if (mode === 'DYNAMIC_DNS' && addresses.length > 0) {
    return `addresses of a ServiceEntry that is resolved by request must be left out, got ${given}`;
  }
  if (mode !== 'NONE' && mode !== 'STATIC' && block !== undefined) {
    return `address of a ServiceEntry that DNS resolves must not be a block, got ${quote(block)} (did you mean Resolution.none, or Resolution.staticEndpoints?)`;
  }
  if (autoAllocateIp && addresses.length > 0) {
    return `autoAllocateIp must be left out where there are addresses, got ${given}`;
  }
  return autoAllocateIp && mode === 'NONE'
    ? 'autoAllocateIp must be left out with Resolution.none: it sends to the address that the application has found'
    : undefined;
}

function problemOfProtocols({ ports, resolution }: ServiceEntryParts): string | undefined {
  const port = ports.find(({ protocol }) => !['HTTP', 'HTTP2', 'GRPC', 'TLS'].includes(protocol.toUpperCase()));
  return resolution._mode === 'DYNAMIC_DNS' && port
    ? `port of a ServiceEntry that is resolved by request must be HTTP, HTTP2, GRPC or TLS, got ${port.protocol}${port._isTls ? ' (did you mean ServicePort.tls?)' : ''}`
    : undefined;
}

function problemOfEndpoints({ ports, resolution }: ServiceEntryParts): string | undefined {
  const endpoints = resolution._endpoints ?? [];
  const names = toWirePorts(ports).map(({ name }) => name);
  const unknown = endpoints.flatMap(({ ports: own = {} }) => Object.keys(own)).find(name => !names.includes(name));
  const socket = endpoints.find(({ address }) => address?.startsWith('unix:'));
  return unknown !== undefined
    ? `port of an endpoint must be one of the ServiceEntry: ${listed(names.map(quote))}, got ${quote(unknown)}`
    : socket && ports.length !== 1
      ? `a ServiceEntry with an endpoint at a Unix domain socket must have one port, got ${ports.length}`
      : undefined;
}

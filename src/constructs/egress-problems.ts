import { listed, quote } from '../model/quote';
import type { ClientTls } from './client-tls';
import type { IServiceEntry } from './service-entry-reference';
import { ServiceEntry } from './service-entry';

/** Why a service cannot be reached through an egress gateway. */
export function problemOfEgress(entry: IServiceEntry, gatewayNamespace: string | undefined): string | undefined {
  const { ports, hosts, serviceEntryNamespace: own } = entry;
  const exportTo = entry instanceof ServiceEntry ? entry._exportTo : undefined;
  const bytes = ports.find(port => !port._isHttp && !port._isTls);
  const http = ports.filter(port => port._isHttp);
  const tls = ports.filter(port => port._isTls);
  const wildcard = hosts.find(host => host.startsWith('*'));
  const several = [http, tls].find(same => same.length > 1);
  if (bytes || ports.length === 0) {
    return `a service behind an EgressGateway must have ports of HTTP or TLS, got ${bytes ? `${bytes.protocol} on port ${bytes.port}` : 'none'}`;
  }
  if (several) {
    return `a service behind an EgressGateway must have one port of HTTP and one of TLS at most, got ${listed(several.map(({ port }) => `${port}`))}: the gateway could not tell them apart`;
  }
  if (wildcard !== undefined && entry instanceof ServiceEntry && !entry._isResolvedByRequest) {
    return `a service behind an EgressGateway must have hosts that the gateway can resolve, got ${quote(wildcard)} (did you mean Resolution.dynamicDns?)`;
  }
  return gatewayNamespace === undefined || !exportTo || isExportedTo(gatewayNamespace, exportTo, own)
    ? undefined
    : `a service behind an EgressGateway must be exported to the namespace of the gateway, got exportTo ${listed(exportTo.map(quote))} (add ${quote(gatewayNamespace)})`;
}

function isExportedTo(namespace: string, exportTo: readonly string[], own: string | undefined): boolean {
  return exportTo.some(entry => entry === '*' || entry === namespace || (entry === '.' && own === namespace));
}

/** Why a gateway cannot begin TLS to a service. */
export function problemOfOrigination({ ports }: IServiceEntry, originate: ClientTls): string | undefined {
  const { mode } = originate._toWire();
  const port = ports.find(({ _isHttp }) => _isHttp);
  if (mode !== 'SIMPLE' && mode !== 'MUTUAL') {
    return `originate of an EgressGateway must be ClientTls.simple or ClientTls.mutual, got ${mode}`;
  }
  if (!port) {
    return `originate of an EgressGateway needs a port of plain HTTP, got ${listed(ports.map(each => `${each.protocol} on port ${each.port}`))} (did you mean ServicePort.http(80, { targetPort: 443 })?)`;
  }
  return (port._targetPort ?? port.port) === 80
    ? `originate of an EgressGateway needs a port where the service speaks TLS, got 80 (did you mean ServicePort.http(80, { targetPort: 443 })?)`
    : undefined;
}

/** A server as the listeners of a Gateway of the Gateway API say it; throws what they cannot say. */
import type * as gatewayapi from '../../imports/gateway.networking.k8s.io';
import { quote } from '../model/quote';
import { AllowedRoutes } from './allowed-routes';
import { check } from './check';
import type { Server } from './server';

export type Listener = gatewayapi.GatewaySpecListeners;

/** One listener for each host, for a listener has one. */
export function toListeners(server: Server, portName: string): Listener[] {
  const wire = server._toWire(portName);
  const { protocol, tls } = protocolOf(server);
  check(
    wire.bind === undefined
      ? undefined
      : `a listener of the Gateway API is open on all addresses, got bind ${quote(wire.bind)} (leave it out)`,
    wire.name === undefined
      ? undefined
      : `a listener of the Gateway API has one name, got serverName ${quote(wire.name)} (did you mean name?)`,
  );
  return server._hosts.map(each => {
    const [namespace, host] = each.includes('/') ? each.split('/') : ['*', each];
    const hostname = host === '*' ? undefined : host;
    return {
      name:
        server._hosts.length === 1
          ? portName
          : `${portName}-${hostname?.replace(/\*/g, 'any').replace(/\./g, '-') ?? 'any'}`,
      hostname,
      port: server._port,
      protocol,
      tls,
      allowedRoutes: allowedRoutesOf(namespace)._toWire(),
    };
  });
}

/** As a Gateway of Istio has it: from all namespaces, unless one is named before the host. */
function allowedRoutesOf(namespace: string): AllowedRoutes {
  if (namespace === '.') {
    return AllowedRoutes.sameNamespace();
  }
  return namespace === '*' ? AllowedRoutes.allNamespaces() : AllowedRoutes.inNamespace(namespace);
}

function protocolOf(server: Server): { protocol: string; tls?: gatewayapi.GatewaySpecListenersTls } {
  const { tls } = server._toWire('');
  if (!server._isEncrypted) {
    check(
      ['HTTP', 'TCP'].includes(server._protocol)
        ? undefined
        : `a listener of the Gateway API speaks HTTP, HTTPS, TLS or TCP, got ${server._protocol} (did you mean Server.http?)`,
    );
    return { protocol: server._protocol };
  }
  const { mode, credentialName, credentialNames, cipherSuites, ...rest } = tls ?? {};
  if (String(mode) === 'PASSTHROUGH') {
    return { protocol: 'TLS', tls: { mode: 'Passthrough' as gatewayapi.GatewaySpecListenersTlsMode } };
  }
  const [strange] = Object.entries(rest).find(([, value]) => value !== undefined) ?? [];
  check(
    String(mode) === 'AUTO_PASSTHROUGH'
      ? 'a listener of the Gateway API has no AUTO_PASSTHROUGH (did you mean new Gateway?)'
      : undefined,
    strange === undefined
      ? undefined
      : `a listener of the Gateway API has no ${strange} (leave it out, or use new Gateway, which is Istio's own)`,
  );
  const secrets = credentialNames ?? (credentialName === undefined ? [] : [credentialName]);
  const options = {
    ...(String(mode) === 'SIMPLE' ? {} : { 'gateway.istio.io/tls-terminate-mode': String(mode) }),
    ...(cipherSuites ? { 'gateway.istio.io/tls-cipher-suites': cipherSuites.join(',') } : {}),
  };
  return {
    protocol: server._protocol,
    tls: {
      mode: 'Terminate' as gatewayapi.GatewaySpecListenersTlsMode,
      certificateRefs: secrets.length > 0 ? secrets.map(name => ({ name })) : undefined,
      options: Object.keys(options).length > 0 ? options : undefined,
    },
  };
}

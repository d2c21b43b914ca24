/** Gateways of the Gateway API, each a proxy of its own, and each of their listeners a server. */
import type { Config } from '../model/config';
import { Field } from '../model/field';
import { once } from '../model/once';
import { at, textOf } from '../model/plain';
import { labelsOf, type Resource } from '../model/resource';
import { selects } from '../model/workloads';
import type { Server, ServerTlsSettings } from '../model/wire/gateway';
import type { GatewayApiSpec, ListenerSpec } from './gateway-api-wire';
import type { GatewayEntry } from './gateways';
import { byAge } from './names';
import type { Proxy } from './scope';
import { placed } from './translated';

/** The group of the Gateway API. */
export const GATEWAY_API = 'gateway.networking.k8s.io';

const CONTROLLER = 'istio.io/gateway-controller';

/** A Gateway that istiod runs. */
export interface ApiGateway {
  /** `namespace/name`. */
  readonly name: string;
  readonly namespace: string;
  readonly listeners: readonly ApiListener[];
  readonly proxy: Proxy;
}

/** A listener of such a Gateway. */
export interface ApiListener {
  readonly at: Field<ListenerSpec>;
  readonly entry: GatewayEntry;
  /** The hosts of its neighbours that share its port and its protocol. */
  readonly neighbours: readonly string[];
}

/** All Gateways of Istio's class, the oldest first. */
export const apiGateways = once((config: Config): readonly ApiGateway[] =>
  config
    .of(GATEWAY_API, 'Gateway')
    .filter(resource => !resource.known && isIstios(textOf(at(resource.manifest, 'spec', 'gatewayClassName')), config))
    .sort((a, b) => byAge(a, b, config))
    .map(resource => toGateway(resource, config)),
);

function isIstios(gatewayClass: string | undefined, config: Config): boolean {
  return (
    gatewayClass === 'istio' ||
    config
      .of(GATEWAY_API, 'GatewayClass')
      .some(({ name, manifest }) => name === gatewayClass && at(manifest, 'spec', 'controllerName') === CONTROLLER)
  );
}

function toGateway(resource: Resource, config: Config): ApiGateway {
  const namespace = config.namespaceOf(resource);
  const name = `${namespace}/${resource.name}`;
  const spec = new Field(resource, '/spec', resource.manifest.spec as GatewayApiSpec | undefined);
  const listeners = spec.get('listeners').items();
  const gatewayClass = spec.value?.gatewayClassName ?? '';
  return {
    name,
    namespace,
    proxy: {
      kind: 'gateway',
      namespace,
      name: `${name}-${gatewayClass}`,
      labels: { 'gateway.networking.k8s.io/gateway-name': resource.name },
    },
    listeners: listeners.map(listener => ({
      at: listener,
      entry: entryOf(listener, name, namespace, config),
      neighbours: listeners
        .filter(({ value }) => value !== listener.value && shares(value, listener.value))
        .map(({ value }) => value.hostname ?? ''),
    })),
  };
}

function shares(a: ListenerSpec, b: ListenerSpec): boolean {
  return a.port === b.port && a.protocol === b.protocol;
}

function entryOf(listener: Field<ListenerSpec>, gateway: string, namespace: string, config: Config): GatewayEntry {
  const { name: section, port, protocol, hostname = '*', tls } = listener.value;
  const name = `${gateway}~${section}`;
  const hosts = allowedNamespaces(listener, namespace, config).map(each => `${each}/${hostname}`);
  const server = placed<Server>(listener, {
    port: { number: port, protocol, name: 'default' },
    hosts,
    ...(tls ? { tls: tlsOf(tls, namespace) } : {}),
  });
  const place: Field<string> = placed(listener, hostname);
  return {
    name,
    namespace,
    selector: {},
    spec: placed(listener, undefined),
    servers: [
      {
        at: server,
        gateway: name,
        number: port,
        protocol: protocol.toLowerCase(),
        bind: '',
        hosts: hosts.map(host => {
          const [from] = host.split('/');
          return { name: hostname, at: place, ...(from === '*' ? {} : { namespace: from }) };
        }),
      },
    ],
  };
}

function tlsOf(
  { mode = 'Terminate', certificateRefs = [] }: NonNullable<ListenerSpec['tls']>,
  own: string,
): ServerTlsSettings {
  if (mode === 'Passthrough') {
    return { mode: 'PASSTHROUGH' };
  }
  const names = certificateRefs.map(({ namespace, name }) => `kubernetes-gateway://${namespace ?? own}/${name}`);
  return { mode: 'SIMPLE', credentialNames: names };
}

/** The namespaces whose routes a listener takes; `~` for none. */
export function allowedNamespaces({ value }: Field<ListenerSpec>, own: string, config: Config): readonly string[] {
  const { from = 'Same', selector } = value.allowedRoutes?.namespaces ?? {};
  if (from === 'All') {
    return ['*'];
  }
  if (from !== 'Selector') {
    return from === 'Same' ? [own] : ['~'];
  }
  const chosen = config
    .of('', 'Namespace')
    .filter(resource =>
      selects(selector?.matchLabels ?? {}, { ...labelsOf(resource), 'kubernetes.io/metadata.name': resource.name }),
    )
    .map(({ name }) => name);
  return chosen.length > 0 ? chosen : ['~'];
}

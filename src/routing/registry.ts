import type { Config, Spec } from '../model/config';
import { defaultExportTo } from '../model/export-to';
import { Field } from '../model/field';
import { once } from '../model/once';
import { annotationsOf } from '../model/resource';
import { type Service, services } from '../model/services';
import type { ServiceEntrySpec } from '../model/wire/service-entry';
import { type Endpoints, serviceEndpoints, serviceEntryEndpoints } from './endpoints';

import { byAge } from './names';
import { isSeen, type Visibility, visibilityOf } from './visibility';

/** A port of a host of the registry. */
export interface RegistryPort {
  readonly number: number;
  readonly name: string;
  readonly protocol: string;
}

/** A host that requests can be sent to: a Service, or one of a ServiceEntry. */
export interface RegistryHost {
  readonly host: string;
  readonly namespace: string;
  readonly at: Field<unknown>;
  readonly visibility: Visibility;
  /** Nothing where they are not known. */
  readonly ports?: readonly RegistryPort[];
  /** Who is behind it, as far as the manifests tell; nothing where they do not. */
  readonly endpoints?: Endpoints;
  /** The host that it is another name of. */
  readonly alias?: string;
  readonly isService: boolean;
  /** Addresses that clients connect to. */
  readonly addresses: readonly string[];
  readonly resolution: string;
  readonly external: boolean;
}

/** All hosts, those of Services first, then those of ServiceEntries, the oldest first. */
export const registry = once((config: Config): ReadonlyMap<string, readonly RegistryHost[]> => {
  const hosts = new Map<string, RegistryHost[]>();
  const entries = [...config.specs('ServiceEntry')].sort((a, b) => byAge(a.resource, b.resource, config));
  for (const host of [
    ...services(config).map(service => ofService(service, config)),
    ...entries.flatMap(spec => ofServiceEntry(spec, config)),
  ]) {
    const kin = hosts.get(host.host);
    if (kin) {
      kin.push(host);
    } else {
      hosts.set(host.host, [host]);
    }
  }
  return hosts;
});

/** The host of a name that a proxy means for a resource of some namespace: one of that namespace, else of the proxy's, else any. */
export function findHost(
  config: Config,
  host: string,
  proxyNamespace: string,
  by = proxyNamespace,
): RegistryHost | undefined {
  const seen = (registry(config).get(host) ?? []).filter(({ visibility }) => isSeen(visibility, proxyNamespace));
  return (
    seen.find(({ namespace }) => namespace === by) ??
    seen.find(({ namespace }) => namespace === proxyNamespace) ??
    seen[0]
  );
}

function ofService(service: Service, config: Config): RegistryHost {
  const { resource, namespace, host, ports, externalName, headless } = service;
  const said = annotationsOf(resource)
    ['networking.istio.io/exportTo']?.split(',')
    .map(to => to.trim());
  return {
    host,
    namespace,
    at: new Field(resource, '/spec', resource.manifest.spec),
    visibility: visibilityOf(said, namespace, defaultExportTo(config, 'defaultServiceExportTo')),
    ports: ports?.map(({ number, name = '', protocol, appProtocol }) => ({
      number,
      name,
      protocol: appProtocol ?? (protocol === 'UDP' ? 'UDP' : spokenBy(name)),
    })),
    endpoints: serviceEndpoints(service, config),
    alias: externalName,
    isService: true,
    addresses: [],
    resolution: headless ? 'NONE' : externalName === undefined ? 'STATIC' : 'ALIAS',
    external: false,
  };
}

/** The protocol that the name of a port begins with: `http-web` speaks HTTP. */
function spokenBy(name: string): string {
  return name.startsWith('grpc-web') ? 'grpc-web' : name.split('-')[0];
}

function ofServiceEntry(spec: Spec<ServiceEntrySpec>, config: Config): RegistryHost[] {
  const { resource, value = {} } = spec;
  const namespace = config.namespaceOf(resource);
  const endpoints = serviceEntryEndpoints(spec, config);
  return spec
    .get('hosts')
    .items()
    .map(at => ({
      host: at.value,
      namespace,
      at,
      visibility: visibilityOf(value.exportTo, namespace, defaultExportTo(config, 'defaultServiceExportTo')),
      ports: (value.ports ?? []).map(({ number = 0, name = '', protocol = '' }) => ({ number, name, protocol })),
      endpoints,
      isService: false,
      addresses: value.addresses ?? [],
      resolution: value.resolution ?? 'NONE',
      external: value.location !== 'MESH_INTERNAL',
    }));
}

/** Whether a host speaks HTTP on a port; where its name does not tell, the proxy finds out. */
export function speaksHttp({ ports }: RegistryHost, port: number): 'yes' | 'no' | 'maybe' {
  const protocol = ports?.find(({ number }) => number === port)?.protocol.toLowerCase() ?? '';
  if (/^(http|http2|grpc|grpc-web|http_proxy|kubernetes\.io\/h2c)$/.test(protocol)) {
    return 'yes';
  }
  return /^(tcp|tls|https|mongo|mysql|redis|udp|hbone)$/.test(protocol) ? 'no' : 'maybe';
}

import { specOf, type Config, type Spec } from './config';
import { scopesOf } from './export-to';
import { once } from './once';
import { annotationsOf, type Resource } from './resource';
import { services, type Service } from './services';
import type { ServiceEntrySpec } from './wire/service-entry';
import { put } from './put';

/** A host that proxies know: that of a Service, or one of a ServiceEntry, which may begin with `*`. */
export interface RegistryHost {
  readonly host: string;
  readonly resource: Resource;
  readonly namespace: string;
  /** Nothing where they are not known: it is elsewhere. */
  readonly ports?: readonly RegistryPort[];
  /** The namespaces whose proxies know it; nothing where all do. */
  readonly scopes?: readonly string[];
  readonly service?: Service;
  readonly entry?: Spec<ServiceEntrySpec>;
}

/** A port of a host. */
export interface RegistryPort {
  readonly number: number;
  readonly protocol?: string;
}

/** Who asks for a host: an object, which may itself be exported. */
export interface Asker {
  readonly namespace: string;
  readonly exportTo?: readonly string[];
}

/** The service registry: what answers to a host, seen from where. Built once for a mesh. */
export class Registry {
  private readonly byHost = new Map<string, RegistryHost[]>();
  /** Wildcards such as `*foo.com`, which no label ends before. */
  private readonly partial: string[] = [];
  /** Every `.example.com` that some host ends with. */
  private suffixes?: ReadonlySet<string>;
  /** The names of the Services of each namespace. */
  private readonly names = new Map<string, string[]>();
  private readonly namespacesWithServices = new Set<string>();
  private readonly namespacesWithEntries = new Set<string>();
  private readonly domain: string;

  public constructor(private readonly config: Config) {
    this.domain = config.settings.clusterDomain;
    for (const service of services(config)) {
      this.add(ofService(service, config));
      put(this.names, service.namespace, service.name);
      if (!service.resource.known) {
        this.namespacesWithServices.add(service.namespace);
      }
    }
    for (const resource of config.of('networking.istio.io', 'ServiceEntry')) {
      const entries = ofEntry(resource, config);
      entries.forEach(entry => this.add(entry));
      if (!resource.known) {
        this.namespacesWithEntries.add(config.namespaceOf(resource));
      }
    }
  }

  /** `reviews` -> `reviews.shop.svc.cluster.local`: a short name is a Service in the namespace of who says it. */
  public fullName(host: string, namespace: string): string {
    return host.includes('.') || host.startsWith('*') ? host : `${host}.${namespace}.svc.${this.domain}`;
  }

  /** All that declare exactly this host, whoever sees it. */
  public declared(host: string): readonly RegistryHost[] {
    return this.byHost.get(host) ?? NOBODY;
  }

  /** What answers to a full host for who asks: those that declare it; else those of the narrowest wildcard. */
  public find(host: string, asker: Asker): readonly RegistryHost[] {
    const exact = this.seen(host, asker);
    if (exact.length > 0) {
      return exact;
    }
    const inner = host.startsWith('*') ? host.slice(1) : host;
    for (const wildcard of this.wildcardsOver(inner)) {
      const found = this.seen(wildcard, asker);
      if (found.length > 0) {
        return found;
      }
    }
    return NOBODY;
  }

  /** Whether some host ends as a wildcard says. */
  public hasBelow(wildcard: string): boolean {
    this.suffixes ??= new Set([...this.byHost.keys()].flatMap(suffixesOf));
    const end = wildcard.slice(1);
    return end === '' || end.startsWith('.')
      ? this.byHost.size > 0 && (end === '' || this.suffixes.has(end))
      : [...this.byHost.keys()].some(host => host.endsWith(end));
  }

  /** Whether the mesh would have this host if anybody had: else it may well be declared elsewhere. */
  public judges(host: string, asker: Asker): boolean {
    if (this.config.settings.closed) {
      return true;
    }
    const namespace = this.namespaceOfHost(host);
    return namespace === undefined
      ? // a Service of a cluster with another domain, or of several clusters, is declared by nobody here
        this.namespacesWithEntries.has(asker.namespace) && !host.includes('.svc.')
      : this.namespacesWithServices.has(namespace);
  }

  /** The Service that was likely meant by `reviews.shop` or `reviews.shop.svc`: names that proxies do not complete. */
  public uncompleted(host: string): string | undefined {
    const [name, namespace, ...rest] = host.split('.');
    const full = `${name}.${namespace}.svc.${this.domain}`;
    const isBeginning = rest.length === 0 || (full.startsWith(`${host}.`) && rest[0] === 'svc');
    return isBeginning && this.byHost.has(full) ? full : undefined;
  }

  /** The names of the Services of a namespace. */
  public namesIn(namespace: string): readonly string[] {
    return this.names.get(namespace) ?? [];
  }

  /** The namespace of the Service that a full host names; nothing for a host outside of the cluster. */
  public namespaceOfHost(host: string): string | undefined {
    const end = `.svc.${this.domain}`;
    return host.endsWith(end) ? host.slice(0, -end.length).split('.')[1] : undefined;
  }

  private *wildcardsOver(end: string): Iterable<string> {
    for (let at = end.indexOf('.'); at >= 0; at = end.indexOf('.', at + 1)) {
      yield `*${end.slice(at)}`;
    }
    yield* this.partial.filter(wildcard => end.endsWith(wildcard.slice(1)));
    yield '*';
  }

  private seen(host: string, asker: Asker): readonly RegistryHost[] {
    const all = this.byHost.get(host);
    return all === undefined || all.every(one => isSeen(one, asker))
      ? (all ?? NOBODY)
      : all.filter(one => isSeen(one, asker));
  }

  private add(entry: RegistryHost): void {
    const kin = this.byHost.get(entry.host);
    if (kin) {
      kin.push(entry);
      return;
    }
    this.byHost.set(entry.host, [entry]);
    if (entry.host.startsWith('*') && entry.host[1] !== '.') {
      this.partial.push(entry.host);
    }
  }
}

/** The registry of a mesh. */
export const registry = once((config: Config) => new Registry(config));

const NOBODY: readonly RegistryHost[] = [];

/** Whether somebody who takes what the asker says knows the host. */
function isSeen({ scopes, namespace }: RegistryHost, asker: Asker): boolean {
  if (!scopes) {
    return true;
  }
  const { exportTo } = asker;
  if (exportTo === undefined || exportTo.length === 0 || exportTo.includes('*')) {
    // what a namespace exports away may be meant for those to whom it exports this too
    return scopes.includes(asker.namespace) || (namespace === asker.namespace && scopes.length > 0);
  }
  return exportTo.some(to => scopes.includes(to === '.' ? asker.namespace : to));
}

function ofService(service: Service, config: Config): RegistryHost {
  const { resource, namespace, host, ports } = service;
  const exportTo = annotationsOf(resource)['networking.istio.io/exportTo'];
  return {
    host,
    resource,
    namespace,
    ports: ports?.map(({ number, protocol }) => ({ number, protocol })),
    scopes: scopesOf(
      exportTo ? exportTo.split(',').map(to => to.trim()) : undefined,
      namespace,
      config,
      'defaultServiceExportTo',
    ),
    service,
  };
}

function ofEntry(resource: Resource, config: Config): RegistryHost[] {
  const entry = specOf<ServiceEntrySpec>(resource);
  const namespace = config.namespaceOf(resource);
  const { hosts = [], ports, exportTo } = entry.value ?? {};
  const shared = {
    resource,
    namespace,
    ports: ports?.flatMap(({ number, protocol }) => (number === undefined ? [] : [{ number, protocol }])),
    scopes: scopesOf(exportTo, namespace, config, 'defaultServiceExportTo'),
    entry,
  };
  return [...new Set(hosts)].map(host => ({ ...shared, host: fullNameIn(host, namespace, config) }));
}

/** Hosts of a ServiceEntry without a dot are completed as those of Services are. */
function fullNameIn(host: string, namespace: string, { settings }: Config): string {
  return host.includes('.') || host.startsWith('*') ? host : `${host}.${namespace}.svc.${settings.clusterDomain}`;
}

function suffixesOf(host: string): string[] {
  const suffixes: string[] = [];
  for (let at = host.indexOf('.'); at >= 0; at = host.indexOf('.', at + 1)) {
    suffixes.push(host.slice(at));
  }
  return suffixes;
}

/** The ports of a host, each once, with those of all that declare it; nothing where they are not all known. */
export function portsOf(hosts: readonly RegistryHost[]): readonly number[] | undefined {
  const ports = new Set<number>();
  for (const host of hosts) {
    if (!host.ports) {
      return undefined;
    }
    host.ports.forEach(({ number }) => ports.add(number));
  }
  return [...ports];
}

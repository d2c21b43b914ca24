import type { Config } from '../model/config';
import { meshHosts } from './mesh-hosts';
import { registry, type RegistryHost, speaksHttp } from './registry';
import type { Reach } from './reach';
import { reachOf } from './sidecar-reach';
import type { Proxy } from './scope';
import { importsOn, isImported, isRouteImported, type SidecarScope, sidecarScope } from './sidecar-scope';
import type { VirtualHosts } from './virtual-hosts';
import { isSeen } from './visibility';
import type { RootVirtualService } from './root-virtual-service';
import { virtualServicesOf } from './virtual-services';

/** What the sidecar of a workload would be programmed with, for calls that go out. */
export class MeshTable {
  public readonly scope: SidecarScope;
  /** What it can send to; nothing where that is all that it sees. */
  public readonly reach?: Reach;
  private readonly ports = new Map<number, MeshPort | undefined>();

  public constructor(
    public readonly proxy: Proxy,
    private readonly config: Config,
  ) {
    this.scope = sidecarScope(proxy, config);
    this.reach = reachOf(this.scope, proxy, config);
  }

  /** What is known on a port; nothing where the sidecar has no listener for it. */
  public on(port: number): MeshPort | undefined {
    if (!this.ports.has(port)) {
      this.ports.set(port, this.compile(port));
    }
    return this.ports.get(port);
  }

  private compile(port: number): MeshPort | undefined {
    const { config, proxy } = this;
    const imports = importsOn(this.scope, port, proxy.namespace);
    if (!imports) {
      return undefined;
    }
    const known = new Map<string, RegistryHost>();
    for (const kin of registry(config).values()) {
      const seen = kin.filter(
        each => isSeen(each.visibility, proxy.namespace) && isImported(imports, each.namespace, each.host),
      );
      const first = seen.find(({ namespace }) => namespace === proxy.namespace) ?? seen[0];
      if (first?.ports?.some(({ number }) => number === port)) {
        known.set(first.host, first);
      }
    }
    const routers = virtualServicesOf(config, 'mesh', proxy.namespace).filter(({ namespace, hosts }) =>
      isRouteImported(
        imports,
        namespace,
        hosts.map(({ name }) => name),
      ),
    );
    const hosts = meshHosts({
      known,
      routers,
      port,
      proxy,
      config,
      allowsAny: this.scope.allowsAny,
      reach: this.reach,
    });
    const http =
      [...known.values()].some(host => speaksHttp(host, port) === 'yes') || (port === 80 && known.size === 0);
    return { port, known, byName: namesOf(known, proxy), routers, hosts, http };
  }
}

/** By all that a client may call a host: of two with one name the first has it. */
function namesOf(known: ReadonlyMap<string, RegistryHost>, proxy: Proxy): ReadonlyMap<string, RegistryHost> {
  const byName = new Map<string, RegistryHost>();
  for (const each of known.values()) {
    const names = [each.host, ...each.addresses, ...(each.isService ? shortNames(each, proxy.namespace) : [])];
    names.filter(name => !byName.has(name)).forEach(name => byName.set(name, each));
  }
  return byName;
}

function shortNames({ host, namespace }: RegistryHost, from: string): string[] {
  const name = host.slice(0, host.indexOf('.'));
  return [...(namespace === from ? [name] : []), `${name}.${namespace}`, `${name}.${namespace}.svc`];
}

/** A port of all hosts in the mesh that have it. */
export interface MeshPort {
  readonly port: number;
  /** The hosts that have the port, by their full names. */
  readonly known: ReadonlyMap<string, RegistryHost>;
  /** The same by all that the caller's resolver takes for them. */
  readonly byName: ReadonlyMap<string, RegistryHost>;
  readonly routers: readonly RootVirtualService[];
  readonly hosts: VirtualHosts;
  /** Whether HTTP is spoken on it for certain, so that its hosts share it. */
  readonly http: boolean;
}

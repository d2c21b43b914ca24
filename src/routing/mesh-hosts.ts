/** The hosts that a sidecar knows on a port, each with the routes of one VirtualService, or with the one to itself. */
import { ANY_PATH } from '../match/path-match';
import { coversHost } from '../match/host';
import type { Config } from '../model/config';
import type { Field } from '../model/field';
import { destinationTo } from './destination';
import { NOTHING_CHANGED } from './header-changes';
import { routesOf } from './http-routes';
import { type RegistryHost, speaksHttp } from './registry';
import type { Reach } from './reach';
import { usualRetries } from './retries';
import type { Action, Route } from './route';
import { deliveryOf } from './shares';
import { RouteIndex } from './route-index';
import type { Proxy } from './scope';
import { type VirtualHost, VirtualHosts } from './virtual-hosts';
import type { RootVirtualService } from './root-virtual-service';

/** What a sidecar knows on a port. */
interface Known {
  readonly known: ReadonlyMap<string, RegistryHost>;
  readonly routers: readonly RootVirtualService[];
  readonly port: number;
  readonly proxy: Proxy;
  readonly config: Config;
  readonly allowsAny: boolean;
  readonly reach?: Reach;
}

/** The hosts of a port. Who comes first has a name: the VirtualServices in their order, then what nobody routes. */
export function meshHosts(on: Known): VirtualHosts {
  const { known, port, proxy } = on;
  const domains = new Map<string, VirtualHost>();
  const routed = new Set<string>();
  for (const { root, routes } of routersWithRoutes(on)) {
    const { hosts, services } = split(root, on);
    const speaking = services.filter(service => speaksHttp(service, port) !== 'no');
    if (speaking.length > 0 || port === 80) {
      hosts.forEach(({ name, at }) => add(domains, [name], at, routes));
      speaking.forEach(service => {
        routed.add(service.host);
        add(domains, domainsOf(service, proxy), fieldFor(root, service), routes);
      });
    }
  }
  for (const service of known.values()) {
    if (!routed.has(service.host) && speaksHttp(service, port) !== 'no' && service.alias === undefined) {
      add(domains, domainsOf(service, proxy), service.at, [toItself(service, on)]);
    }
  }
  return new VirtualHosts([...domains.values(), rest(on)]);
}

/** What is not known leaves the mesh as it is, or gets nowhere. */
function rest({ allowsAny }: Known): VirtualHost {
  return { domain: '*', at: [], routes: [], index: new RouteIndex([]), unknown: allowsAny ? 'passed' : 'blocked' };
}

function routersWithRoutes(on: Known) {
  const { routers, known, port, proxy, config, reach } = on;
  // a route of the Gateway API holds for its own namespace, and for that of the Service
  const isFor = ({ fromApi, namespace, hosts }: RootVirtualService) =>
    !fromApi || namespace === proxy.namespace || hosts.some(({ name }) => known.get(name)?.namespace === namespace);
  const scope = { config, proxy, gateway: 'mesh', listenPort: port, isTls: false, reach };
  return routers
    .filter(isFor)
    .filter(root => port === 80 || root.hosts.some(({ name }) => meets(name, known)))
    .map(root => ({ root, routes: routesOf(root.rules, scope) }))
    .filter(({ routes }) => routes.length > 0);
}

function meets(host: string, known: ReadonlyMap<string, RegistryHost>): boolean {
  const name = host.toLowerCase();
  return known.has(name) || [...known.keys()].some(each => coversHost(name, each) || coversHost(each, name));
}

/** The hosts of a VirtualService that the registry knows, and those that it does not. */
function split(root: RootVirtualService, { known, routers }: Known) {
  const hosts = [];
  const services: RegistryHost[] = [];
  for (const { name, at } of root.hosts) {
    const host = name.toLowerCase();
    if (!host.startsWith('*')) {
      const service = known.get(host);
      if (service) {
        services.push(service);
      } else {
        hosts.push({ name: host, at });
      }
      continue;
    }
    const covered = [...known.values()].filter(service => coversHost(host, service.host));
    services.push(...covered.filter(service => routerOf(service.host, routers) === root));
    if (covered.length === 0) {
      hosts.push({ name: host, at });
    }
  }
  return { hosts, services };
}

/** Of all VirtualServices the one with the most specific host for a service; of two the one that comes first. */
function routerOf(host: string, routers: readonly RootVirtualService[]): RootVirtualService | undefined {
  let best: RootVirtualService | undefined;
  let length = -1;
  for (const root of routers) {
    for (const { name } of root.hosts) {
      const fit = name === host ? Infinity : name.startsWith('*') && coversHost(name, host) ? name.length : -1;
      if (fit > length) {
        [best, length] = [root, fit];
      }
    }
  }
  return best;
}

function fieldFor(root: RootVirtualService, { host }: RegistryHost): Field<unknown> {
  return root.hosts.find(({ name }) => name === host || coversHost(name, host))?.at ?? root.spec;
}

/** All names by which clients in a namespace may call a host. */
function domainsOf({ host, namespace, isService, addresses, resolution }: RegistryHost, proxy: Proxy): string[] {
  const names = [host, `${host}.`];
  if (isService) {
    const name = host.slice(0, host.indexOf('.'));
    const short = [`${name}.${namespace}`, `${name}.${namespace}.svc`];
    names.push(...(namespace === proxy.namespace ? [name, ...short] : short));
  }
  const below = isService && resolution === 'NONE' ? names.map(each => `*.${each}`) : [];
  return [...names, ...below, ...addresses].map(each => each.toLowerCase());
}

function add(
  domains: Map<string, VirtualHost>,
  names: readonly string[],
  at: Field<unknown>,
  routes: readonly Route[],
): void {
  const index = new RouteIndex(routes);
  for (const domain of names) {
    if (!domains.has(domain)) {
      domains.set(domain, { domain, at: [at], routes, index });
    }
  }
}

/** The route of a host that nobody routes. */
function toItself(service: RegistryHost, { port, proxy, config }: Known): Route {
  const asker = { config, proxyNamespace: proxy.namespace, listenPort: port };
  const to = destinationTo(service.host, port, undefined, service.at, asker);
  const action: Action = {
    kind: 'forward',
    destinations: [{ to, weight: 1, headers: NOTHING_CHANGED }],
    weighted: false,
    retries: usualRetries(config),
    mirrors: [],
    notFound: 503,
  };
  return {
    name: 'default',
    at: service.at,
    path: ANY_PATH,
    conditions: [],
    headers: NOTHING_CHANGED,
    action,
    delivery: deliveryOf(action, NOTHING_CHANGED),
  };
}

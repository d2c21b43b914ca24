/** Routes of the Gateway API as the VirtualServices that istiod makes of them: one for each listener and host. */
import { coversHost } from '../match/host';
import type { Config } from '../model/config';
import { Field } from '../model/field';
import { once } from '../model/once';
import type { Resource } from '../model/resource';
import { services } from '../model/services';
import type { VirtualServiceSpec } from '../model/wire/virtual-service';
import { backendIn } from './gateway-api-backends';
import { allowedNamespaces, apiGateways, type ApiListener, GATEWAY_API } from './gateway-api-gateways';
import { byPrecedence } from './gateway-api-order';
import { translatedRules } from './gateway-api-rules';
import type { ParentReference, RouteSpec } from './gateway-api-wire';
import type { HttpRule } from './http-rule';
import { createdFirst } from './names';
import { placed } from './translated';
import type { RootVirtualService } from './root-virtual-service';

const PUBLIC = new Set(['*']);

/** By the listener, or `mesh`: what istiod would make of all routes. */
export const apiRoutes = once((config: Config): ReadonlyMap<string, readonly RootVirtualService[]> => {
  const drafts = new Map<string, Draft>();
  for (const kind of ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute']) {
    for (const resource of config.of(GATEWAY_API, kind).filter(({ known }) => !known)) {
      attach(resource, config, drafts);
    }
  }
  const index = new Map<string, RootVirtualService[]>();
  for (const draft of [...drafts.values()].sort(
    (a, b) => createdFirst(first(a).resource, first(b).resource) || (a.key < b.key ? -1 : 1),
  )) {
    index.set(draft.gateway, [...(index.get(draft.gateway) ?? []), merged(draft, config)]);
  }
  return index;
});

/** What several routes say of one host on one listener. */
interface Draft {
  readonly key: string;
  readonly gateway: string;
  readonly host: string;
  readonly routes: Array<{
    readonly at: Field<RouteSpec | undefined>;
    readonly host: Field<unknown>;
    readonly port?: number;
  }>;
}

function first({ routes }: Draft): Field<RouteSpec | undefined> {
  return [...routes].sort((a, b) => older(a.at, b.at))[0].at;
}

function older(a: Field<unknown>, b: Field<unknown>): number {
  const key = ({ resource: { namespace = '', name } }: Field<unknown>) => `${namespace}/${name}`;
  return createdFirst(a.resource, b.resource) || (key(a) < key(b) ? -1 : 1);
}

function attach(resource: Resource, config: Config, drafts: Map<string, Draft>): void {
  const spec = new Field(resource, '/spec', resource.manifest.spec as RouteSpec | undefined);
  const namespace = config.namespaceOf(resource);
  for (const parent of spec.get('parentRefs').items()) {
    const { kind = 'Gateway', name, port } = parent.value;
    const of = parent.value.namespace ?? namespace;
    if (kind === 'Service') {
      const host = services(config).find(each => each.namespace === of && each.name === name)?.host;
      if (host !== undefined) {
        add(drafts, `${namespace}${port === undefined ? '' : `/${port}`}`, 'mesh', host, {
          at: spec,
          host: parent,
          ...(port === undefined ? {} : { port }),
        });
      }
      continue;
    }
    for (const listener of listenersOf(parent.value, of, resource.kind, namespace, config)) {
      for (const [host, at] of hostsOf(spec)) {
        if (isAllowed(host, listener)) {
          add(drafts, listener.entry.name, listener.entry.name, host, { at: spec, host: at });
        }
      }
    }
  }
}

function add(
  drafts: Map<string, Draft>,
  by: string,
  gateway: string,
  host: string,
  route: Draft['routes'][number],
): void {
  const key = `${by}/${gateway === 'mesh' ? 'mesh/' : ''}${host}`;
  const draft = drafts.get(key) ?? { key, gateway, host, routes: [] };
  drafts.set(key, draft);
  draft.routes.push(route);
}

function hostsOf(spec: Field<RouteSpec | undefined>): Array<[string, Field<unknown>]> {
  const hosts = spec.get('hostnames').items();
  return hosts.length > 0 ? hosts.map(at => [at.value, at]) : [['*', spec]];
}

const SPEAKING: Readonly<Record<string, RegExp>> = {
  HTTPRoute: /^(HTTP|HTTPS)$/,
  GRPCRoute: /^(HTTP|HTTPS)$/,
  TLSRoute: /^TLS$/,
  TCPRoute: /^(TCP|TLS)$/,
};

/** The listeners that a route is attached to: its own wish, and theirs. */
function listenersOf(
  { name, sectionName, port }: ParentReference,
  of: string,
  kind: string,
  own: string,
  config: Config,
): ApiListener[] {
  const gateway = apiGateways(config).find(each => each.name === `${of}/${name}`);
  return (gateway?.listeners ?? []).filter(({ at }) => {
    const { value } = at;
    const allowed = allowedNamespaces(at, of, config);
    const kinds = value.allowedRoutes?.kinds;
    return (
      (sectionName === undefined || sectionName === value.name) &&
      (port === undefined || port === value.port) &&
      SPEAKING[kind].test(value.protocol) &&
      (!kinds?.length || kinds.some(each => each.kind === kind)) &&
      (allowed.includes('*') || allowed.includes(own))
    );
  });
}

/** A host belongs to the most specific of the listeners that share a port. */
function isAllowed(host: string, { at, neighbours }: ApiListener): boolean {
  const own = at.value.hostname ?? '';
  const meets = own === '' || coversHost(own, host) || coversHost(host, own);
  if (!meets) {
    return false;
  }
  return (
    (own !== '' && !own.startsWith('*')) ||
    !neighbours.some(other => own.length <= other.length && other !== '' && coversHost(other, host))
  );
}

function merged({ key, gateway, host, routes }: Draft, config: Config): RootVirtualService {
  const sorted = [...routes].sort((a, b) => older(a.at, b.at));
  const base = sorted[0];
  const namespace = config.namespaceOf(base.at.resource);
  const rules = sorted.flatMap(({ at, port }) => rulesOf(at, gateway, port, config));
  return {
    spec: placed<VirtualServiceSpec | undefined>(
      base.at,
      l4Spec(
        sorted.map(({ at }) => at),
        config,
      ),
    ),
    id: key,
    namespace,
    hosts: [{ name: host, at: base.host as Field<string> }],
    gateways: [gateway],
    visibility: PUBLIC,
    rules: rules.sort(byPrecedence),
    lost: [],
    fromApi: true,
  };
}

function rulesOf(
  spec: Field<RouteSpec | undefined>,
  gateway: string,
  port: number | undefined,
  config: Config,
): HttpRule[] {
  const { resource } = spec;
  if (resource.kind !== 'HTTPRoute' && resource.kind !== 'GRPCRoute') {
    return [];
  }
  const backendOf = backendIn(resource, config, gateway !== 'mesh');
  return spec
    .get('rules')
    .items()
    .flatMap((rule, i) =>
      translatedRules(rule, `${config.namespaceOf(resource)}.${resource.name}.${i}`, backendOf).map(each =>
        port === undefined
          ? each
          : {
              ...each,
              matches:
                each.matches.length > 0
                  ? each.matches.map(block => ({ ...block, value: { ...block.value, port } }))
                  : [{ at: each.at as never, value: { port } }],
            },
      ),
    );
}

/** What is routed without looking into it. */
function l4Spec(routes: ReadonlyArray<Field<RouteSpec | undefined>>, config: Config): VirtualServiceSpec {
  const list = routes.flatMap(spec => {
    const backendOf = backendIn(spec.resource, config, true);
    return (spec.value?.rules ?? []).map(({ backendRefs = [] }) => ({
      kind: spec.resource.kind,
      hosts: spec.value?.hostnames ?? ['*'],
      route: backendRefs.map(ref => ({ destination: backendOf(ref), weight: ref.weight ?? 1 })),
    }));
  });
  return {
    tls: list
      .filter(({ kind }) => kind === 'TLSRoute')
      .map(({ hosts, route }) => ({ match: [{ sniHosts: [...hosts] }], route })),
    tcp: list.filter(({ kind }) => kind === 'TCPRoute').map(({ route }) => ({ route })),
  };
}

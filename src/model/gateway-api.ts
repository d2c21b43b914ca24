/** What is read of the kinds of the Gateway API. Their schema has been checked, and its defaults are filled in. */
import type { Config } from './config';
import { Field } from './field';
import { once } from './once';
import { registry } from './registry';
import type { Resource } from './resource';

export const GATEWAY_API = 'gateway.networking.k8s.io';

/** The kinds of routes. */
export const ROUTES: readonly string[] = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'];

/** `parentRefs[]` of a route: a Gateway, unless said otherwise. */
export interface ParentReference {
  readonly group?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name: string;
  readonly sectionName?: string;
  readonly port?: number;
}

/** An object that requests are sent to: a Service, unless said otherwise. */
export interface BackendReference {
  readonly group?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name: string;
  readonly port?: number;
}

/** `filters[]` of a rule or a backend, as far as it is read. */
interface Filter {
  readonly requestMirror?: { readonly backendRef?: BackendReference };
}

/** `spec` of a route, as far as it is read. */
export interface RouteSpec {
  readonly parentRefs?: ParentReference[];
  readonly rules?: Array<{
    readonly backendRefs?: Array<BackendReference & { readonly filters?: Filter[] }>;
    readonly filters?: Filter[];
  }>;
}

/** `spec.listeners[]` of a Gateway, as far as it is read. */
export interface Listener {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  readonly hostname?: string;
}

/** The routes that are looked after. */
export const routes = once((config: Config): ReadonlyArray<Field<RouteSpec | undefined>> =>
  ROUTES.flatMap(kind => config.of(GATEWAY_API, kind))
    .filter(({ known }) => !known)
    .map(resource => new Field(resource, '/spec', resource.manifest.spec as RouteSpec | undefined)),
);

/** The listeners of a Gateway; nothing where they are not known. */
export function listenersOf({ manifest }: Resource): readonly Listener[] | undefined {
  return (manifest.spec as { readonly listeners?: Listener[] } | undefined)?.listeners;
}

/** The namespaces that declare Gateways: where one is missing there, it is likely missing. */
export const namespacesWithGateways = once(
  (config: Config): ReadonlySet<string> =>
    new Set(
      config
        .of(GATEWAY_API, 'Gateway')
        .filter(({ known }) => !known)
        .map(gateway => config.namespaceOf(gateway)),
    ),
);

/** Whether the mesh would have the Services of a namespace if anybody had. */
export function judgesServices(namespace: string, config: Config): boolean {
  return registry(config).judges(`any.${namespace}.svc.${config.settings.clusterDomain}`, { namespace });
}

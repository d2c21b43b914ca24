/** The parts of all VirtualServices that several rules look at, each made once for a mesh. */
import { byteLength, byteLengthOfBase64 } from './istiod/bytes';
import type { Config, Spec } from './config';
import { specOf } from './config';
import type { Field } from './field';
import { once } from './once';
import { annotationsOf } from './resource';
import type {
  Destination,
  Headers,
  HttpMatchRequest,
  HttpRoute,
  L4MatchAttributes,
  RouteDestination,
  StringMatch,
  TcpRoute,
  TlsMatchAttributes,
  TlsRoute,
  VirtualServiceSpec,
} from './wire/virtual-service';

type List<T> = ReadonlyArray<Field<T>>;

/** The rules under `http`. */
export const httpRoutes = once((config: Config): List<HttpRoute> =>
  config.specs('VirtualService').flatMap(spec => itemsOf(spec, 'http')),
);

/** The rules under `tls`. */
export const tlsRoutes = once((config: Config): List<TlsRoute> =>
  config.specs('VirtualService').flatMap(spec => itemsOf(spec, 'tls')),
);

/** The rules under `tcp`. */
export const tcpRoutes = once((config: Config): List<TcpRoute> =>
  config.specs('VirtualService').flatMap(spec => itemsOf(spec, 'tcp')),
);

/** The match blocks of the rules under `http`. */
export const httpMatches = once((config: Config): List<HttpMatchRequest> =>
  httpRoutes(config).flatMap(route => itemsOf(route, 'match')),
);

/** The match blocks of the rules under `tls`. */
export const tlsMatches = once((config: Config): List<TlsMatchAttributes> =>
  tlsRoutes(config).flatMap(route => itemsOf(route, 'match')),
);

/** The match blocks of all rules: what those of `http`, `tls` and `tcp` have in common. */
export const anyMatches = once((config: Config): List<L4MatchAttributes | HttpMatchRequest> => [
  ...httpMatches(config),
  ...tlsMatches(config),
  ...tcpRoutes(config).flatMap(route => itemsOf(route, 'match')),
]);

/** The destinations of all rules, with their weights. */
export const routeDestinations = once((config: Config): List<RouteDestination> => [
  ...httpRoutes(config).flatMap(route => itemsOf(route, 'route')),
  ...tlsRoutes(config).flatMap(route => itemsOf(route, 'route')),
  ...tcpRoutes(config).flatMap(route => itemsOf(route, 'route')),
]);

/** What requests are copied to: `mirror` and `mirrors`. */
export const mirrorDestinations = once((config: Config): List<Destination> =>
  httpRoutes(config).flatMap(route => [
    ...given(route.value.mirror && route.get('mirror')),
    ...itemsOf(route, 'mirrors').flatMap(mirror => given(mirror.get('destination'))),
  ]),
);

/** All destinations at which istiod's webhook looks. */
export const checkedDestinations = once((config: Config): List<Destination> => [
  ...routeDestinations(config)
    .filter(to => !isOfGatewayApi(to))
    .flatMap(to => given(to.get('destination'))),
  ...mirrorDestinations(config),
]);

/** What is done to headers, in routes and in their destinations. */
export const headerOperations = once((config: Config): List<Headers> =>
  httpRoutes(config).flatMap(route => [
    ...given(route.value.headers && route.get('headers')),
    ...itemsOf(route, 'route').flatMap(to => given(to.value.headers && to.get('headers'))),
  ]),
);

/** The bodies of direct responses, each with its size in bytes. */
export const directBodies = once((config: Config): ReadonlyArray<readonly [Field<string>, number]> =>
  httpRoutes(config).flatMap(route => {
    const { string: text, bytes } = route.value.directResponse?.body ?? {};
    if (text === undefined && bytes === undefined) {
      return [];
    }
    const body = route.get('directResponse').get('body');
    return [
      ...(text === undefined ? [] : [[body.get('string') as Field<string>, byteLength(text)] as const]),
      ...(bytes === undefined ? [] : [[body.get('bytes') as Field<string>, byteLengthOfBase64(bytes)] as const]),
    ];
  }),
);

/** The conditions on texts in match blocks of `http`, each with what it is about: `uri`, `headers`. */
export const stringMatches = once((config: Config): ReadonlyArray<readonly [string, Field<StringMatch>]> =>
  httpMatches(config).flatMap(match => [
    ...SINGLE.flatMap(key => given(match.value[key] && match.get(key)).map(field => [key, field] as const)),
    ...MAPS.flatMap(key =>
      match.value[key]
        ? match
            .get(key)
            .entries()
            .map(([, field]) => [key, field] as const)
        : [],
    ),
  ]),
);

/** The `spec` of the VirtualService in which a field stands. */
export function virtualServiceOf({ resource }: Field<unknown>): VirtualServiceSpec {
  return specOf<VirtualServiceSpec>(resource).value ?? {};
}

/** Whether a VirtualService has no hosts: it serves those that delegate to it. */
export function isDelegate({ hosts }: VirtualServiceSpec): boolean {
  return !hosts?.length;
}

/** Whether a rule leaves it to another VirtualService what to do. */
export function isRoot(route: Field<HttpRoute>): boolean {
  return route.value.delegate !== undefined && !isDelegate(virtualServiceOf(route));
}

/** Whether a VirtualService is for gateways only. */
export function isForGatewaysOnly({ gateways }: VirtualServiceSpec): boolean {
  return Boolean(gateways?.length) && !gateways!.includes('mesh');
}

/** Whether a VirtualService does not name the mesh. For SNI istiod forgets that none named is the mesh. */
export function isMeshUnnamed({ gateways }: VirtualServiceSpec): boolean {
  return !gateways?.includes('mesh');
}

/** Whether istiod takes the object for one that it made of a route of the Gateway API, and looks at less of it. */
export function isOfGatewayApi({ resource }: Field<unknown>): boolean {
  return annotationsOf(resource)['internal.istio.io/route-semantics'] === 'gateway';
}

const SINGLE = ['uri', 'scheme', 'method', 'authority'] as const;
const MAPS = ['headers', 'withoutHeaders', 'queryParams'] as const;

type ListKeys<T> = { [K in keyof T]-?: NonNullable<T[K]> extends readonly unknown[] ? K : never }[keyof T];
type Item<T> = NonNullable<T> extends ReadonlyArray<infer I> ? I : never;

/** The items of a list that is often not there: then no field is made. */
function itemsOf<T, K extends ListKeys<NonNullable<T>>>(
  field: Field<T> | Spec<T>,
  key: K,
): List<Item<NonNullable<T>[K]>> {
  const list = (field.value as NonNullable<T> | undefined)?.[key] as readonly unknown[] | undefined;
  return list?.length ? (field as Field<NonNullable<T>>).get(key).items() : NONE;
}

const NONE: readonly never[] = [];

function given<T>(field: Field<T | undefined> | undefined): List<T> {
  return field?.value === undefined ? NONE : [field as Field<T>];
}

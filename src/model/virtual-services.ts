/** The parts of all VirtualServices that several rules look at, each made once for a mesh. */
import { byteLength, byteLengthOfBase64 } from './istiod/bytes';
import type { Config, Spec } from './config';
import { specOf } from './config';
import type { Field } from './field';
import { once } from './once';
import { annotationOf } from './resource';
import type {
  Headers,
  HttpMatchRequest,
  HttpRoute,
  L4MatchAttributes,
  StringMatch,
  TcpRoute,
  TlsMatchAttributes,
  TlsRoute,
  VirtualServiceSpec,
} from './wire/virtual-service';
import { put } from './put';

type List<T> = ReadonlyArray<Field<T>>;

/** The rules under `http` of each VirtualService that has any. */
export const httpLists = once((config: Config): ReadonlyArray<List<HttpRoute>> => listsUnder('http', config));

/** The rules under `tls` of each VirtualService that has any. */
export const tlsLists = once((config: Config): ReadonlyArray<List<TlsRoute>> => listsUnder('tls', config));

/** The rules under `tcp` of each VirtualService that has any. */
export const tcpLists = once((config: Config): ReadonlyArray<List<TcpRoute>> => listsUnder('tcp', config));

/** The rules under `http`. */
export const httpRoutes = once((config: Config): List<HttpRoute> => httpLists(config).flat());

/** The rules under `tls`. */
export const tlsRoutes = once((config: Config): List<TlsRoute> => tlsLists(config).flat());

/** The rules under `tcp`. */
export const tcpRoutes = once((config: Config): List<TcpRoute> => tcpLists(config).flat());

/** The match blocks of the rules under `http`. */
export const httpMatches = once((config: Config): List<HttpMatchRequest> => itemsOfAll(httpRoutes(config), 'match'));

/** The match blocks of the rules under `tls`. */
export const tlsMatches = once((config: Config): List<TlsMatchAttributes> => itemsOfAll(tlsRoutes(config), 'match'));

/** The match blocks of the rules under `tcp`. */
const tcpMatches = once((config: Config): List<L4MatchAttributes> => itemsOfAll(tcpRoutes(config), 'match'));

/** The match blocks of all rules: what those of `http`, `tls` and `tcp` have in common. */
export const anyMatches = once((config: Config): List<L4MatchAttributes | HttpMatchRequest> => [
  ...httpMatches(config),
  ...tlsMatches(config),
  ...tcpMatches(config),
]);

/** The rules under `http` that say something under a key: most say little, and a rule asks of few. */
export function httpRoutesWith(config: Config, key: keyof HttpRoute): List<HttpRoute> {
  return routesByKey(config).get(key) ?? NONE;
}

/** The match blocks of `http` that say something under a key. */
export function httpMatchesWith(config: Config, key: keyof HttpMatchRequest): List<HttpMatchRequest> {
  return httpMatchesByKey(config).get(key) ?? NONE;
}

/** The match blocks of all rules that say something under a key. */
export function anyMatchesWith(
  config: Config,
  key: keyof L4MatchAttributes | keyof HttpMatchRequest,
): List<L4MatchAttributes | HttpMatchRequest> {
  const ofOthers = otherMatchesByKey(config).get(key);
  const ofHttp = httpMatchesByKey(config).get(key) ?? NONE;
  return ofOthers ? [...ofHttp, ...ofOthers] : ofHttp;
}

const routesByKey = once((config: Config) => byKey(httpRoutes(config)));
const httpMatchesByKey = once((config: Config) => byKey(httpMatches(config)));
const otherMatchesByKey = once((config: Config) => byKey([...tlsMatches(config), ...tcpMatches(config)]));

function byKey(fields: List<object>): ReadonlyMap<string, List<object>> {
  const index = new Map<string, Array<Field<object>>>();
  for (const field of fields) {
    for (const key in field.value) {
      put(index, key, field);
    }
  }
  return index;
}

/** What is done to headers, in routes and in their destinations. */
export const headerOperations = once((config: Config): List<Headers> =>
  httpRoutes(config)
    .filter(({ value }) => value.headers !== undefined || value.route?.some(to => to.headers !== undefined))
    .flatMap(route => [
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

/** The conditions on texts in match blocks of `http` that are of one form, each with what it is about: `uri`, `headers`. */
export function* stringMatchesWith(
  config: Config,
  form: keyof StringMatch,
  keys: readonly TextKey[] = TEXT_KEYS,
): Iterable<readonly [string, Field<StringMatch>]> {
  for (const key of keys) {
    if (key !== 'headers' && key !== 'withoutHeaders' && key !== 'queryParams') {
      for (const match of httpMatchesWith(config, key)) {
        if (match.value[key]?.[form] !== undefined) {
          yield [key, match.get(key) as Field<StringMatch>];
        }
      }
      continue;
    }
    for (const match of httpMatchesWith(config, key)) {
      const named = match.value[key];
      for (const name in named) {
        if (named[name]?.[form] !== undefined) {
          yield [
            key,
            (match.get(key) as Field<{ readonly [name: string]: StringMatch }>).get(name) as Field<StringMatch>,
          ];
        }
      }
    }
  }
}

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
  return annotationOf(resource, 'internal.istio.io/route-semantics') === 'gateway';
}

type TextKey = 'uri' | 'scheme' | 'method' | 'authority' | 'headers' | 'withoutHeaders' | 'queryParams';

const TEXT_KEYS: readonly TextKey[] = [
  'uri',
  'scheme',
  'method',
  'authority',
  'headers',
  'withoutHeaders',
  'queryParams',
];

type ListKeys<T> = { [K in keyof T]-?: NonNullable<T[K]> extends readonly unknown[] ? K : never }[keyof T];
type Item<T> = NonNullable<T> extends ReadonlyArray<infer I> ? I : never;

function listsUnder<K extends 'http' | 'tls' | 'tcp'>(
  key: K,
  config: Config,
): ReadonlyArray<List<Item<VirtualServiceSpec[K]>>> {
  return config
    .specs('VirtualService')
    .map(spec => itemsOf(spec, key))
    .filter(list => list.length > 0);
}

/** The items of a list that is often not there: then no field is made. */
function itemsOf<T, K extends ListKeys<NonNullable<T>>>(
  field: Field<T> | Spec<T>,
  key: K,
): List<Item<NonNullable<T>[K]>> {
  const list = (field.value as NonNullable<T> | undefined)?.[key] as readonly unknown[] | undefined;
  return list?.length ? (field as Field<NonNullable<T>>).get(key).items() : NONE;
}

/** The items of the lists of many fields, in one list. */
function itemsOfAll<T, K extends ListKeys<NonNullable<T>>>(
  fields: ReadonlyArray<Field<T> | Spec<T>>,
  key: K,
): List<Item<NonNullable<T>[K]>> {
  const found: Array<Field<Item<NonNullable<T>[K]>>> = [];
  for (const field of fields) {
    for (const item of itemsOf<T, K>(field, key)) {
      found.push(item);
    }
  }
  return found;
}

const NONE: readonly never[] = [];

function given<T>(field: Field<T | undefined> | undefined): List<T> {
  return field?.value === undefined ? NONE : [field as Field<T>];
}

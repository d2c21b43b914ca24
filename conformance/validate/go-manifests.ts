import { type GoValue, parseGoLiteral } from './go-literal';
import type { Kind, Schema } from './kinds';
import type { Manifest } from './manifest';

/** Where a message stands that Istio's tests check by itself: a kind, the fields on the way, and what else is there. */
const PARTS: Readonly<Record<string, readonly [kind: string, path: string, rest?: object]>> = {
  Server: ['Gateway', 'servers'],
  ServerTLSSettings: [
    'Gateway',
    'servers.tls',
    { hosts: ['*'], port: { name: 'https', number: 443, protocol: 'HTTPS' } },
  ],
  HTTPRoute: ['VirtualService', 'http'],
  HTTPRouteDestination: ['VirtualService', 'http.route'],
  Destination: ['VirtualService', 'http.route.destination'],
  CorsPolicy: ['VirtualService', 'http.corsPolicy'],
  HTTPFaultInjection_Abort: ['VirtualService', 'http.fault.abort'],
  HTTPFaultInjection_Delay: ['VirtualService', 'http.fault.delay'],
  HTTPRetry: ['VirtualService', 'http.retries'],
  HTTPRewrite: ['VirtualService', 'http.rewrite'],
  RegexRewrite: ['VirtualService', 'http.rewrite.uriRegexRewrite'],
  HTTPRedirect: ['VirtualService', 'http.redirect'],
  HTTPDirectResponse: ['VirtualService', 'http.directResponse'],
  RouteDestination: ['VirtualService', 'tcp.route'],
  TrafficPolicy: ['DestinationRule', 'trafficPolicy'],
  ConnectionPoolSettings: ['DestinationRule', 'trafficPolicy.connectionPool'],
  LoadBalancerSettings: ['DestinationRule', 'trafficPolicy.loadBalancer'],
  OutlierDetection: ['DestinationRule', 'trafficPolicy.outlierDetection'],
};

/** The manifests that stand in a Go source as literals of Istio's messages. */
export function goManifests(source: string, kinds: readonly Kind[]): Manifest[] {
  return [...source.matchAll(/&\w+\.(\w+)\{/g)].flatMap(({ 1: message, index }) => {
    const [kind, path, rest] = PARTS[message] ?? [message, ''];
    const of = kinds.find(({ apiVersion, kind: name }) => name === kind && /istio\.io\//.test(apiVersion));
    const literal = of && parseGoLiteral(source, index);
    if (!of || !literal) return [];
    const spec = specOf(literal, of.schema, path === '' ? [] : path.split('.'), rest);
    if (spec === undefined) return [];
    return [{ apiVersion: of.apiVersion, kind, metadata: { name: 'shop', namespace: 'default' }, spec }];
  });
}

/** A spec that has a value at a path, and what is needed beside it. */
function specOf(literal: GoValue, schema: Schema, path: readonly string[], rest?: object): any {
  if (schema.type === 'array') {
    const item = specOf(literal, schema.items!, path, rest);
    return item === undefined ? undefined : [item];
  }
  if (path.length === 0) return jsonOf(literal, schema);
  const [name, ...further] = path;
  const value = specOf(literal, schema.properties![name], further, rest);
  if (value === undefined) return undefined;
  const beside: Record<string, object> = {
    http: { hosts: ['shop.example.com'] },
    tcp: { hosts: ['shop.example.com'] },
    trafficPolicy: { host: 'shop' },
    tls: rest ?? {},
    corsPolicy: { route: [{ destination: { host: 'shop' } }] },
    fault: { route: [{ destination: { host: 'shop' } }] },
    retries: { route: [{ destination: { host: 'shop' } }] },
    rewrite: { route: [{ destination: { host: 'shop' } }] },
  };
  return { ...beside[name], [name]: value };
}

/** A message as the JSON that its schema asks for; nothing if that cannot be told. */
function jsonOf(value: GoValue, schema: Schema): any {
  switch (value.is) {
    case 'plain':
      return value.value ?? undefined;
    case 'name':
      return (schema.enum as string[] | undefined)?.find(word => value.name.endsWith(`_${word}`));
    case 'list':
      return schema.items && value.items.map(item => jsonOf(item, schema.items!)).filter(item => item !== undefined);
    case 'fields':
      return objectOf(value.fields, schema);
  }
}

function objectOf(fields: ReadonlyArray<readonly [GoValue, GoValue]>, schema: Schema): unknown {
  if (schema.type === 'array') return [];
  if (schema.additionalProperties) {
    const entries = fields.map(([key, item]) => [textOf(key), jsonOf(item, schema.additionalProperties!) as unknown]);
    return Object.fromEntries(entries) as object;
  }
  const named = fields.map(([key, item]) => [textOf(key), item] as const);
  if (!schema.properties) return wrapped(Object.fromEntries(named), schema);
  const entries = named.flatMap(([name, item]) => {
    const known = Object.keys(schema.properties!).find(property => plainName(property) === plainName(name));
    // the wrapper of a choice: its only field is the one that is chosen
    if (known === undefined) return item.is === 'fields' ? Object.entries(objectOf(item.fields, schema) as object) : [];
    const json: unknown = jsonOf(item, schema.properties![known]);
    return json === undefined ? [] : [[known, json] as [string, unknown]];
  });
  return Object.fromEntries(entries);
}

/** A duration, or a value with a wrapper around. */
function wrapped(fields: Readonly<Record<string, GoValue>>, schema: Schema): unknown {
  const number = (name: string): number => (fields[name]?.is === 'plain' ? Number(fields[name].value) : 0);
  if (schema.type === 'string') return `${number('Seconds') + number('Nanos') / 1e9}s`;
  return fields.Value ? jsonOf(fields.Value, schema) : undefined;
}

function textOf(value: GoValue): string {
  return value.is === 'name' ? value.name : value.is === 'plain' ? String(value.value) : '';
}

function plainName(name: string): string {
  return name.replace(/_/g, '').toLowerCase();
}

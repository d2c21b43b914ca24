import { Chart, Testing } from 'cdk8s';
import type { PathRouteOptions } from 'cdk8s-istio';
import {
  DirectResponse,
  ExactRoute,
  HeaderMatch,
  HttpMethod,
  IngressGateway,
  PrefixRoute,
  QueryParamMatch,
  RegexRoute,
} from 'cdk8s-istio';
import { toYaml } from '../to-yaml';
import type { SetRoute } from './route-set';

/** Declares the routes of each set, in the order in which they come, on a host of its own; and renders them. */
export function writeSets(sets: readonly (readonly SetRoute[])[]): string {
  const chart = new Chart(Testing.app(), 'order', { namespace: 'default' });
  const gateways = [new IngressGateway(chart, 'Gateway')];
  sets.forEach((routes, i) =>
    routes.forEach(route =>
      writeRoute(chart, `Set${i}-${route.name}`, { ...optionsOf(route), gateways, hosts: [hostOf(i)] }, route),
    ),
  );
  return toYaml(Testing.synth(chart));
}

/** The host of a set. */
export function hostOf(set: number): string {
  return `s${set}.example.com`;
}

function optionsOf({ name, methods, headers, params }: SetRoute): PathRouteOptions {
  return {
    to: DirectResponse.text(200, name),
    methods: methods?.map(method => HttpMethod[method as keyof typeof HttpMethod]),
    headers: headers.map(header => HeaderMatch.present(header)),
    queryParams: params.map(param => QueryParamMatch.present(param)),
  };
}

function writeRoute(chart: Chart, id: string, options: PathRouteOptions, { path }: SetRoute): void {
  if (path.kind === 'exact') {
    new ExactRoute(chart, id, { ...options, path: path.value });
  } else if (path.kind === 'regex') {
    new RegexRoute(chart, id, { ...options, regex: path.value });
  } else {
    new PrefixRoute(chart, id, { ...options, prefix: path.value, literal: path.kind === 'literal' });
  }
}

import type { Condition } from '../match/condition';
import type { HttpRequest } from '../match/http-request';
import type { PathMatch } from '../match/path-match';
import type { Field } from '../model/field';
import type { Route } from '../routing/route';
import { passed, step, type TraceStep } from './trace-step';
import type { Walk } from './walk';

/** Every route that was tried, and why it was passed over. */
export function explainRoutes({ request, host, route }: Walk): TraceStep[] {
  if (!request || !host || host.unknown || (host.toHttps && !route)) {
    return [];
  }
  const tried = route ? host.routes.slice(0, host.routes.indexOf(route)) : host.routes;
  const steps = tried.map(each => overlooked(each, request));
  if (!route) {
    return [...steps, passed('route', `no route of host ${host.domain} takes ${request.method} ${request.path}`)];
  }
  return [...steps, step('route', `${label(route)}${demands(route)}: yes`, route.at)];
}

function overlooked(route: Route, request: HttpRequest): TraceStep {
  if (!route.path.takes(request.path)) {
    return passed('route', `${label(route)}${sayPath(route.path)}: no, the path is ${request.path}`, pathAt(route));
  }
  const failed = route.conditions.find(condition => !condition.holds(request))!;
  return passed('route', `${label(route)}${failed.says()}: no, ${failed.finds(request)}`, conditionAt(route, failed));
}

function label({ name }: Route): string {
  return name === '' ? '' : `${name}  `;
}

/** All that a route asks for, in words. */
function demands({ path, conditions }: Route): string {
  const words = [sayPath(path), ...conditions.map(condition => condition.says())];
  return words.join(' and ');
}

/** `prefix /spring-gs/`. */
export function sayPath({ kind, value, ignoreCase }: PathMatch): string {
  const what = kind === 'segments' ? 'path prefix' : kind;
  return kind === 'prefix' && value === '/' ? 'any path' : `${what} ${value}${ignoreCase ? ' in any case' : ''}`;
}

function pathAt({ at }: Route): Field<unknown> {
  const uri = (at as Field<{ uri?: unknown } | undefined>).get('uri');
  return uri.value === undefined ? at : uri;
}

function conditionAt({ at }: Route, { path }: Condition): Field<unknown> {
  const found = path.reduce<Field<unknown>>((field, key) => (field as Field<Record<string, unknown>>).get(key), at);
  return found.value === undefined ? at : found;
}

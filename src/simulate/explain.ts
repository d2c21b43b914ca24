import { listed } from '../model/quote';
import { explainConnection } from './explain-connection';
import { explainForward } from './explain-forward';
import { explainRoutes } from './explain-routes';
import { passed, step, type TraceStep } from './trace-step';
import type { Walk } from './walk';

/** The way of a request, step by step. It is told after the fact: walking itself keeps no diary. */
export function explain(walk: Walk): TraceStep[] {
  return [...explainConnection(walk), ...explainRequest(walk), ...explainRoutes(walk), ...explainEnding(walk)];
}

function explainRequest({ asked, chain, hosts, request, host, ending }: Walk): TraceStep[] {
  if (ending.verdict === 'BAD_REQUEST') {
    return [passed('request', `${asked.method} ${asked.path} is no request that a proxy takes: it answers 400`)];
  }
  if (!request) {
    return [];
  }
  const normalized =
    request.path === asked.path ? [] : [step('request', `path ${asked.path} is normalised to ${request.path}`)];
  if (!host) {
    const domains = hosts?.all.map(({ domain }) => domain) ?? [];
    const known = domains.length > 12 ? [...domains.slice(0, 12), `${domains.length - 12} more`] : domains;
    return [
      ...normalized,
      passed('host', `${request.authority} is no host of this listener (there is: ${listed(known)})`, chain?.at),
    ];
  }
  if (host.unknown) {
    return normalized;
  }
  return [...normalized, step('host', `${request.authority} -> ${host.domain}`, host.at[0])];
}

function explainEnding(walk: Walk): TraceStep[] {
  const { ending, route, host } = walk;
  const { status, redirectTo, body } = ending;
  switch (ending.verdict) {
    case 'REDIRECTED':
      return [
        step(
          'answer',
          `${status} to ${redirectTo}`,
          route?.action.kind === 'redirect' ? route.action.at : host?.toHttps,
        ),
      ];
    case 'ANSWERED':
      return route?.action.kind === 'respond'
        ? [step('answer', `${status}${body ? ` '${body}'` : ''}`, route.action.at)]
        : [...explainForward(walk), step('answer', `${status}: the preflight is answered by the proxy`)];
    case 'ABORTED':
    case 'ROUTED':
    case 'UNAVAILABLE':
      return explainForward(walk);
    default:
      return [];
  }
}

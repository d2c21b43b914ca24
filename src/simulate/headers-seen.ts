import type { HttpRequest } from '../match/http-request';
import type { Share } from './ending';
import { changedHeaders, requestHeaders, responseHeaders } from './headers-of';
import type { Walk } from './walk';

/** The headers that the destination sees for certain: of several with changes of their own those that all of them share. */
export function requestHeadersSeen({ request, ending, route }: Walk): Record<string, string[]> {
  const { destinations } = ending.sent ?? {};
  if (!request || !destinations) {
    return {};
  }
  return requestHeaders(request, destinations.length === 1 ? destinations[0].requestChanges : [route!.headers.request]);
}

/** What the answer has in its headers for certain. */
export function responseHeadersSeen(walk: Walk): Record<string, string[]> {
  const { request, ending, route } = walk;
  const { destinations = [] } = ending.sent ?? {};
  const changes =
    ending.responseChanges ??
    (destinations.length === 1
      ? destinations[0].responseChanges
      : destinations.length > 1
        ? [route!.headers.response]
        : []);
  return responseHeaders(request && asSent(walk, request, destinations), ending.response ?? {}, changes);
}

/** The request as it is sent on: changed by its route, and by its only destination. Where that is unknown nothing is done to it. */
export function asSent({ ending, route }: Walk, request: HttpRequest, destinations: readonly Share[]): HttpRequest {
  const { sent } = ending;
  if (!sent || !route || destinations.every(({ weighted }) => weighted.to.problem?.lacks === 'cluster')) {
    return request;
  }
  const only = destinations.length === 1 ? destinations[0] : undefined;
  const [path, ...query] = (sent.path ?? '').split('?');
  return {
    ...request,
    path,
    ...(query.length > 0 ? { query: query.join('?') } : {}),
    authority: only?.authority ?? sent.authority ?? request.authority,
    headers: changedHeaders(request, only ? only.requestChanges : [route.headers.request]),
  };
}

/** Where it goes, as `host:port` or `host:port/subset`; nothing where it goes nowhere, or to one of several. */
export function destinationText({ ending, asked }: Walk): string | undefined {
  if (ending.passedThrough) {
    return `${asked.host}:${asked.port}`;
  }
  const [only, other] = ending.sent?.destinations ?? [];
  return only && !other ? textOf(only) : undefined;
}

function textOf({ weighted: { to } }: Share): string {
  return `${to.host}:${to.port}${to.subset === undefined ? '' : `/${to.subset}`}`;
}

import type { HttpRequest } from '../match/http-request';
import { targetOf } from '../match/http-request';
import { inOneList } from '../routing/header-changes';
import type { Forward, Respond, Route } from '../routing/route';
import { corsOf } from './cors';
import { ended, type Ending, type Share, sharesOf } from './ending';
import { locationOf, ownLocation } from './location';

/** What becomes of a request that a route has taken. */
export function answerOf(route: Route, request: HttpRequest): Ending {
  const { action, headers } = route;
  switch (action.kind) {
    case 'redirect': {
      const redirectTo = locationOf(action, request);
      return { ...ended('REDIRECTED', action.code), redirectTo, responseChanges: [headers.response] };
    }
    case 'respond':
      return respond(action, route, request);
    case 'forward':
      return forward(action, route, request);
  }
}

function respond({ status, body }: Respond, { headers }: Route, request: HttpRequest): Ending {
  return {
    ...ended('ANSWERED', status),
    // some have no body, whatever is said
    ...(body === undefined || status === 204 || status === 304 ? {} : { body }),
    // an answer that something was made says where
    ...(status === 201 ? { response: { location: [ownLocation(request)] } } : {}),
    responseChanges: [headers.response],
  };
}

/** Faults come before preflights, and both before it is looked whether there is a destination. */
function forward(action: Forward, route: Route, request: HttpRequest): Ending {
  const { fault, cors } = action;
  const abort = fault?.abort;
  if (abort && abort.percent >= 100) {
    // of several destinations it is left to chance whose changes the answer bears
    const shares = sharesWith(action, route);
    const responseChanges = shares.length === 1 ? shares[0].responseChanges : [route.headers.response];
    return { ...ended('ABORTED', abort.status ?? 200), body: 'fault filter abort', responseChanges, fault };
  }
  const crossed = cors && corsOf(cors, request);
  if (crossed?.preflight) {
    return { ...ended('ANSWERED', 200), response: crossed.preflight, fault };
  }
  const destinations = sharesWith(action, route);
  const problems = destinations.map(({ weighted }) => weighted.to.problem);
  const sent = {
    destinations,
    path: targetOf(action.rewrite ? { ...request, path: action.rewrite.apply(request.path) } : request),
    authority: action.authority?.value ?? request.authority,
    mirrors: action.mirrors,
    ...(action.timeout ? { timeoutMs: action.timeout.ms } : {}),
    retries: action.retries,
  };
  const rest = { sent, fault, response: crossed?.response ?? {} };
  if (problems.some(problem => problem === undefined)) {
    return { ...ended('ROUTED'), ...rest };
  }
  const lacksEndpoints = problems.every(problem => problem?.lacks === 'endpoints');
  const statuses = new Set(destinations.map(({ status }) => status));
  return {
    ...ended('UNAVAILABLE', statuses.size === 1 ? destinations[0].status : undefined),
    ...rest,
    body: lacksEndpoints ? 'no healthy upstream' : '',
  };
}

/** As Envoy is given them: the changes of an only destination stand in one list with the route's; those of several come first. */
function sharesWith({ destinations, weighted, authority, notFound }: Forward, { headers }: Route): Share[] {
  return sharesOf(destinations).map(share => {
    const own = share.weighted.headers;
    const both = <K extends 'request' | 'response'>(way: K) =>
      weighted ? [own[way], headers[way]] : [inOneList(headers[way], own[way])];
    const { problem } = share.weighted.to;
    return {
      ...share,
      ...(problem ? { status: problem.lacks === 'cluster' ? notFound : 503 } : {}),
      requestChanges: both('request'),
      responseChanges: both('response'),
      ...(authority === undefined && own.authority ? { authority: own.authority } : {}),
    };
  });
}

import type { HttpRequest } from '../match/http-request';
import { withQuery } from '../match/http-request';
import type { Forward, Respond, Route } from '../routing/route';
import { corsOf } from './cors';
import { ended, type Ending } from './ending';
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
function forward(action: Forward, { headers, delivery }: Route, request: HttpRequest): Ending {
  const { fault, cors } = action;
  const { shares, verdict, status, body } = delivery!;
  const abort = fault?.abort;
  if (abort && abort.percent >= 100) {
    // of several destinations it is left to chance whose changes the answer bears
    const responseChanges = shares.length === 1 ? shares[0].responseChanges : [headers.response];
    return { ...ended('ABORTED', abort.status ?? 200), body: 'fault filter abort', responseChanges, fault };
  }
  const crossed = cors && corsOf(cors, request);
  if (crossed?.preflight) {
    return { ...ended('ANSWERED', 200), response: crossed.preflight, fault };
  }
  const { rewrite, authority, mirrors, timeout, retries } = action;
  const path = rewrite ? rewrite.apply(request.path) : request.path;
  return {
    verdict,
    status,
    body,
    response: crossed?.response,
    sent: {
      destinations: shares,
      path: withQuery(path, request.query),
      authority: authority?.value ?? request.authority,
      mirrors,
      timeoutMs: timeout?.ms,
      retries,
    },
    fault,
  };
}

import { type BothWays, inOneList } from './header-changes';
import type { Action, Delivery, Forward, Share, WeightedDestination } from './route';

/** Where an action sends requests, together with the headers of its route; nothing where it sends none. */
export function deliveryOf(action: Action, headers: BothWays): Delivery | undefined {
  if (action.kind !== 'forward') {
    return undefined;
  }
  const shares = sharesWith(action, headers);
  const problems = shares.map(({ weighted }) => weighted.to.problem);
  if (problems.some(problem => problem === undefined)) {
    return { shares, verdict: 'ROUTED' };
  }
  const statuses = new Set(shares.map(({ status }) => status));
  return {
    shares,
    verdict: 'UNAVAILABLE',
    status: statuses.size === 1 ? shares[0].status : undefined,
    body: problems.every(problem => problem?.lacks === 'endpoints') ? 'no healthy upstream' : '',
  };
}

/** The destinations with their parts of a hundred. */
export function sharesOf(destinations: readonly WeightedDestination[]): Share[] {
  const sum = sumOf(destinations);
  return destinations.map(weighted => ({
    weighted,
    percent: (100 * weighted.weight) / sum,
    requestChanges: [],
    responseChanges: [],
  }));
}

function sumOf(destinations: readonly WeightedDestination[]): number {
  return destinations.reduce((total, { weight }) => total + weight, 0);
}

/** As Envoy is given them: the changes of an only destination stand in one list with the route's; those of several come first. */
function sharesWith({ destinations, weighted, authority, notFound }: Forward, headers: BothWays): Share[] {
  const sum = sumOf(destinations);
  return destinations.map((destination): Share => {
    const { headers: own, to, weight } = destination;
    return {
      weighted: destination,
      percent: (100 * weight) / sum,
      status: to.problem && (to.problem.lacks === 'cluster' ? notFound : 503),
      requestChanges: weighted ? [own.request, headers.request] : [inOneList(headers.request, own.request)],
      responseChanges: weighted ? [own.response, headers.response] : [inOneList(headers.response, own.response)],
      authority: authority === undefined ? own.authority : undefined,
    };
  });
}

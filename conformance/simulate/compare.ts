import { isDeepStrictEqual } from 'node:util';
import { type Outcome, type Share, Verdict } from 'cdk8s-istio';
import type { Answer } from '../types';

type Values = Readonly<Record<string, readonly string[]>>;

/** What both say of a request, each as far as it can. */
export interface Seen {
  readonly outcome: string;
  readonly status?: number;
  readonly cluster?: string;
  readonly path?: string;
  readonly authority?: string;
  readonly requestHeaders?: Values;
  readonly responseHeaders?: Values;
  readonly location?: string;
  readonly body?: string;
  readonly route?: string;
  /** What Envoy says of a destination that is not there. */
  readonly lacks?: string;
  readonly mirrors?: readonly string[];
}

/** What the generators touch, and nothing that proxies and upstreams write by themselves. */
const TOUCHED = /^(x-a|x-b|x-op|cookie|referer|origin|access-control-.*)$/;
const ANSWERED = /^(x-a|x-b|x-op|access-control-.*)$/;

/** What Envoy did. */
export function observed(answer: Answer): Seen {
  const { outcome, status, upstream, headers, cluster, flags, body } = answer;
  if (outcome !== 'ANSWERED') {
    return { outcome };
  }
  const response = pick(valuesOf(headers), ANSWERED);
  const location = headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
  const sent = upstream
    ? {
        outcome: 'ROUTED',
        cluster,
        path: upstream.path,
        authority: upstream.authority,
        requestHeaders: pick(valuesOf(upstream.headers), TOUCHED),
        mirrors: others(answer)
          .map(view => `${view.workload.replace(/-v\d$/, '')} ${view.path} ${view.authority}`)
          .sort(),
      }
    : { outcome: 'LOCAL', status, body, ...(location === undefined ? {} : { location }) };
  const lacks = flags.find(flag => flag === 'NC' || flag === 'UH');
  return { ...sent, ...(lacks ? { lacks } : {}), responseHeaders: response };
}

/** Whether the proxy passes bytes on, and knows nothing of what is in them. */
export function isOfBytes({ path, shares, verdict, status }: Outcome): boolean {
  return path === undefined && status === undefined && shares.length > 0 && verdict !== Verdict.RESET;
}

/** Of bytes only where they go is compared: what is in them are the client's and the upstream's own. */
export function asBytes({ outcome, cluster }: Answer): Seen {
  return outcome === 'ANSWERED' ? { outcome: 'ROUTED', cluster } : { outcome };
}

/** What upstreams saw beside the one that answered. */
function others({ seen, upstream }: Answer): Answer['seen'] {
  const answered = seen.findIndex(view => view.address === upstream?.address);
  return seen.filter((_, i) => i !== answered);
}

/** What the simulator says: of several destinations, of that which Envoy chose. */
export function simulated(outcome: Outcome, want: Seen): Seen {
  const { cluster, lacks } = want;
  if (isOfBytes(outcome)) {
    // where nobody is there the connection is closed
    return outcome.verdict === Verdict.UNAVAILABLE
      ? { outcome: 'RESET' }
      : {
          outcome: 'ROUTED',
          cluster: outcome.shares.map(clusterOf).find(each => each === cluster) ?? clusterOf(outcome.shares[0]),
        };
  }
  if (outcome.verdict === Verdict.ABORTED) {
    const said = saidOf(outcome, undefined);
    // whose changes the answer bears is left to chance, and only what is in it for certain is said
    return isWithin(said.responseHeaders, want.responseHeaders)
      ? { ...said, responseHeaders: want.responseHeaders }
      : said;
  }
  const fitting = outcome.shares.filter(share =>
    lacks === undefined ? clusterOf(share) === cluster : share.problem !== undefined && lackOf(share) === lacks,
  );
  const candidates = (fitting.length > 0 ? fitting : outcome.shares).map(share => saidOf(outcome, share));
  return candidates.find(said => isDeepStrictEqual(said, want)) ?? candidates[0] ?? saidOf(outcome, undefined);
}

function isWithin(some: Values = {}, all: Values = {}): boolean {
  return Object.entries(some).every(([name, values]) => values.every(value => all[name]?.includes(value)));
}

function saidOf(outcome: Outcome, share: Share | undefined): Seen {
  const { verdict, status, body, redirectTo } = outcome;
  if (verdict === Verdict.REFUSED || verdict === Verdict.RESET) {
    // what the mesh does not know would meet a sidecar's last listener, which the judge does not play
    return { outcome: outcome.trace[0].text.includes('sidecar') ? Verdict.REFUSED : verdict };
  }
  if ((verdict === Verdict.ROUTED || verdict === Verdict.UNAVAILABLE) && share?.problem !== undefined) {
    const lacks = lackOf(share);
    return {
      outcome: 'LOCAL',
      status: share.status,
      body: lacks === 'UH' ? 'no healthy upstream' : '',
      lacks,
      responseHeaders: pick(share.responseHeaders ?? outcome.responseHeaders, ANSWERED),
    };
  }
  if (verdict === Verdict.ROUTED && share) {
    return {
      outcome: verdict,
      cluster: clusterOf(share),
      path: outcome.path,
      authority: share.authority ?? outcome.authority,
      requestHeaders: pick(share.requestHeaders ?? outcome.requestHeaders, TOUCHED),
      mirrors: outcome.mirrors
        .filter(({ problem }) => problem === undefined)
        .map(({ host }) => `${host.split('.')[0]} ${outcome.path} ${outcome.authority}`)
        .sort(),
      responseHeaders: pick(share.responseHeaders ?? outcome.responseHeaders, ANSWERED),
    };
  }
  return {
    outcome: 'LOCAL',
    status,
    body: body ?? '',
    ...(redirectTo !== undefined
      ? { location: redirectTo }
      : outcome.responseHeaders.location
        ? { location: outcome.responseHeaders.location[0] }
        : {}),
    responseHeaders: pick(outcome.responseHeaders, ANSWERED),
  };
}

/** What Envoy says of a destination that fails. */
function lackOf({ problem = '' }: Share): string {
  return /^nobody /.test(problem) ? 'UH' : 'NC';
}

function clusterOf({ host, port, subset = '' }: Share): string {
  return `outbound|${port}|${subset}|${host}`;
}

/** Headers by their names in small letters. */
export function valuesOf(headers: Answer['headers']): Values {
  const values: Record<string, string[]> = {};
  headers.forEach(([name, value]) => (values[name.toLowerCase()] ??= []).push(value));
  return values;
}

function pick(values: Values, names: RegExp): Values {
  return Object.fromEntries(
    Object.keys(values)
      .filter(name => names.test(name))
      .sort()
      .map(name => [name, values[name]]),
  );
}

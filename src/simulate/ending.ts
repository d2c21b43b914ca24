import type { HeaderChanges } from '../routing/header-changes';
import type { BytesRoute } from '../routing/listener';
import type { Fault, MirrorTo, Retries, WeightedDestination } from '../routing/route';

/** How a request ends, in one word. */
export type EndingKind =
  'ROUTED' | 'REFUSED' | 'RESET' | 'NOT_FOUND' | 'REDIRECTED' | 'ANSWERED' | 'ABORTED' | 'UNAVAILABLE' | 'BAD_REQUEST';

/** Names of headers, in small letters, and their values. */
export type HeaderValues = Readonly<Record<string, readonly string[]>>;

/** How a request ends. */
export interface Ending {
  readonly verdict: EndingKind;
  readonly status?: number;
  readonly redirectTo?: string;
  readonly body?: string;
  /** What the proxy itself says in its answer, or adds to that of the destination. */
  readonly response?: HeaderValues;
  /** What is done to the headers of the answer. */
  readonly responseChanges?: readonly HeaderChanges[];
  readonly sent?: Sent;
  /** The mesh does not know where it goes, and lets it go there. */
  readonly passedThrough?: boolean;
  readonly fault?: Fault;
}

/** What is sent on. */
export interface Sent {
  readonly destinations: readonly Share[];
  /** With the query. */
  readonly path?: string;
  readonly authority?: string;
  readonly mirrors: readonly MirrorTo[];
  readonly timeoutMs?: number;
  readonly retries?: Retries;
}

/** A destination and its part of the requests. */
export interface Share {
  readonly weighted: WeightedDestination;
  readonly percent: number;
  /** What the proxy answers in its place; nothing where it is there. */
  readonly status?: number;
  /** What is done to the headers of the request, in turn. */
  readonly requestChanges: readonly HeaderChanges[];
  readonly responseChanges: readonly HeaderChanges[];
  readonly authority?: string;
}

/** An ending of which there is no more to say. */
export function ended(verdict: EndingKind, status?: number): Ending {
  return { verdict, ...(status === undefined ? {} : { status }) };
}

/** The ending of a connection whose bytes are passed on. */
export function forwardedBytes({ destinations }: BytesRoute): Ending {
  const shares = sharesOf(destinations).map(share => ({ ...share, requestChanges: [], responseChanges: [] }));
  const lost = destinations.every(({ to }) => to.problem);
  return { verdict: lost ? 'UNAVAILABLE' : 'ROUTED', sent: { destinations: shares, mirrors: [] } };
}

/** The destinations with their parts of a hundred. */
export function sharesOf(
  destinations: readonly WeightedDestination[],
): Array<{ readonly weighted: WeightedDestination; readonly percent: number }> {
  const sum = destinations.reduce((total, { weight }) => total + weight, 0);
  return destinations.map(weighted => ({ weighted, percent: (100 * weighted.weight) / sum }));
}

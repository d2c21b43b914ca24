import type { HeaderChanges } from '../routing/header-changes';
import type { BytesRoute } from '../routing/listener';
import type { Fault, MirrorTo, Retries, Share } from '../routing/route';
import { sharesOf } from '../routing/shares';

export type { Share } from '../routing/route';

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

/** An ending of which there is no more to say. */
export function ended(verdict: EndingKind, status?: number): Ending {
  return { verdict, status };
}

/** The ending of a connection whose bytes are passed on. */
export function forwardedBytes({ destinations }: BytesRoute): Ending {
  const lost = destinations.every(({ to }) => to.problem);
  return { verdict: lost ? 'UNAVAILABLE' : 'ROUTED', sent: { destinations: sharesOf(destinations), mirrors: [] } };
}

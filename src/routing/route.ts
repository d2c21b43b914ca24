import type { Condition } from '../match/condition';
import type { PathMatch } from '../match/path-match';
import type { Field } from '../model/field';
import type { CorsPolicy } from '../model/wire/virtual-service';
import type { Destination } from './destination';
import type { BothWays, HeaderChanges } from './header-changes';

/** A route as a proxy has it: what it takes, what becomes of that, and where it was said. */
export interface Route {
  readonly name: string;
  /** The match block, or the rule where it takes everything. */
  readonly at: Field<unknown>;
  readonly path: PathMatch;
  readonly conditions: readonly Condition[];
  readonly headers: BothWays;
  readonly action: Action;
  /** Where it sends requests, if it does. */
  readonly delivery?: Delivery;
}

export type Action = Forward | Redirect | Respond;

/** Sends requests on. */
export interface Forward {
  readonly kind: 'forward';
  /** Those with a share; a single one has all. */
  readonly destinations: readonly WeightedDestination[];
  /** Whether several are listed, of which maybe only one has a share. */
  readonly weighted: boolean;
  readonly rewrite?: PathRewrite;
  readonly authority?: { readonly value: string; readonly at: Field<unknown> };
  /** In milliseconds. */
  readonly timeout?: { readonly ms: number; readonly at: Field<unknown> };
  readonly retries: Retries;
  readonly mirrors: readonly MirrorTo[];
  readonly fault?: Fault;
  readonly cors?: Field<CorsPolicy>;
  /** What Envoy answers where there is no such destination. */
  readonly notFound: 503 | 500;
}

/** A destination, and how much of the requests goes there. */
export interface WeightedDestination {
  readonly to: Destination;
  readonly weight: number;
  readonly headers: BothWays;
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

/** Where the requests of a route go, and whether anybody is there: the same for all of them. */
export interface Delivery {
  readonly shares: readonly Share[];
  readonly verdict: 'ROUTED' | 'UNAVAILABLE';
  /** What the proxy answers where nobody is there; nothing where that is left to chance. */
  readonly status?: number;
  readonly body?: string;
}

/** How the path is written anew. */
export interface PathRewrite {
  readonly at: Field<unknown>;
  /** Of what it takes, what it puts in its place: `prefix /a becomes /b`. */
  readonly says: string;
  readonly apply: (path: string) => string;
  /** The prefix that is cut off and what is put in its place, where it is so simple. */
  readonly prefix?: { readonly from: string; readonly to: string };
}

/** A copy of requests. */
export interface MirrorTo {
  readonly to: Destination;
  readonly percent: number;
}

/** How often and when a request is tried again. */
export interface Retries {
  readonly attempts: number;
  readonly retryOn: readonly string[];
  readonly perTryMs?: number;
  readonly at?: Field<unknown>;
}

/** What is made to fail. */
export interface Fault {
  readonly at: Field<unknown>;
  readonly delay?: { readonly ms: number; readonly percent: number; readonly at: Field<unknown> };
  readonly abort?: {
    readonly status?: number;
    readonly grpcStatus?: string;
    readonly percent: number;
    readonly at: Field<unknown>;
  };
}

/** Sends clients elsewhere. */
export interface Redirect {
  readonly kind: 'redirect';
  readonly at: Field<unknown>;
  readonly code: number;
  readonly path: (path: string, query: string | undefined) => string;
  readonly authority?: string;
  readonly scheme?: string;
  /** Written behind the host; nothing where none is said, or where it goes without saying. */
  readonly port?: number;
}

/** Answers itself. */
export interface Respond {
  readonly kind: 'respond';
  readonly at: Field<unknown>;
  readonly status: number;
  readonly body?: string;
}

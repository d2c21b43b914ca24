/** A route as plain data: the constructs are written from it, and so is what is expected, each without the other. */
export interface RouteSpec {
  readonly kind: 'prefix' | 'literal' | 'exact' | 'regex';
  /** The prefix, the path or the expression. */
  readonly path: string;
  readonly rewrite?: string;
  readonly authority?: string;
  readonly methods?: readonly string[];
  readonly headers?: readonly Condition[];
  readonly params?: readonly Condition[];
  readonly action?: ActionSpec;
  readonly operations?: OperationsSpec;
  readonly abort?: number;
  readonly delayMs?: number;
  readonly mirror?: boolean;
  readonly origin?: string;
  readonly timeoutMs?: number;
  readonly retries?: { readonly attempts: number; readonly retryOn: readonly string[] };
  readonly weights?: readonly number[];
}

/** A condition on a header or a query parameter. */
export interface Condition {
  readonly name: string;
  readonly how: 'exact' | 'prefix' | 'regex' | 'present' | 'absent';
  readonly value: string;
}

/** What a route does other than forward. */
export type ActionSpec =
  | { readonly respond: number; readonly body: string }
  | {
      readonly redirect: {
        readonly scheme?: string;
        readonly authority?: string;
        readonly uri?: string;
        readonly prefixRewrite?: string;
        readonly redirectCode?: number;
      };
    };

/** Changes of headers. */
export interface OperationsSpec {
  readonly request?: ChangesSpec;
  readonly response?: ChangesSpec;
}

export interface ChangesSpec {
  readonly set?: Readonly<Record<string, string>>;
  readonly add?: Readonly<Record<string, string>>;
  readonly remove?: readonly string[];
}

/** A request to the host of a route. */
export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly headers: ReadonlyArray<readonly [string, string]>;
}

/** What is promised of a request. */
export interface Expected {
  readonly status: number;
  /** What the upstream sees; nothing where nobody is asked. */
  readonly upstream?: {
    readonly path: string;
    readonly authority: string;
    readonly headers: Readonly<Record<string, readonly string[]>>;
  };
  readonly location?: string;
  readonly body?: string;
  readonly response?: Readonly<Record<string, readonly string[]>>;
  readonly mirrored: boolean;
}

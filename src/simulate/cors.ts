import type { HttpRequest } from '../match/http-request';
import { takesOf } from '../match/string-match';
import type { Field } from '../model/field';
import type { CorsPolicy } from '../model/wire/virtual-service';
import { millisecondsOf } from '../routing/durations';

type Headers = Readonly<Record<string, readonly string[]>>;

/** What a CORS policy makes of a request. */
export interface CorsResult {
  /** The answer to a preflight, where the proxy gives it. */
  readonly preflight?: Headers;
  /** What is added to the answer of the destination. */
  readonly response: Headers;
}

/** What a CORS policy makes of a request: nothing without an Origin. */
export function corsOf({ value }: Field<CorsPolicy>, request: HttpRequest): CorsResult {
  const origin = request.headers.get('origin')?.[0];
  const asksFor = request.headers.get('access-control-request-method')?.[0];
  const isPreflight = request.method === 'OPTIONS' && Boolean(asksFor);
  if (!origin) {
    return { response: {} };
  }
  const credentials: Headers = value.allowCredentials ? { 'access-control-allow-credentials': ['true'] } : {};
  if (!isAllowed(value, origin)) {
    // such a preflight is told all but that the origin is allowed
    const isIgnored = isPreflight && value.unmatchedPreflights === 'IGNORE';
    return isIgnored ? { preflight: { ...credentials, ...allowed(value) }, response: {} } : { response: {} };
  }
  const always = {
    'access-control-allow-origin': [origin],
    ...credentials,
    ...listOf('access-control-expose-headers', value.exposeHeaders),
  };
  return isPreflight ? { preflight: { ...always, ...allowed(value) }, response: {} } : { response: always };
}

/** An origin is allowed by what takes it, and by whatever takes a `*`. */
function isAllowed({ allowOrigins, allowOrigin }: CorsPolicy, origin: string): boolean {
  return (allowOrigins ?? (allowOrigin ?? []).map(exact => ({ exact }))).some(match => {
    const takes = takesOf(match);
    return takes !== undefined && (takes('*') || takes(origin));
  });
}

function allowed({ allowMethods, allowHeaders, maxAge }: CorsPolicy): Headers {
  const ms = millisecondsOf(maxAge);
  return {
    ...listOf('access-control-allow-methods', allowMethods),
    ...listOf('access-control-allow-headers', allowHeaders),
    ...(ms === undefined ? {} : { 'access-control-max-age': [String(Math.floor(ms / 1000))] }),
  };
}

function listOf(name: string, values: readonly string[] | undefined): Headers {
  return values?.length ? { [name]: [values.join(',')] } : {};
}

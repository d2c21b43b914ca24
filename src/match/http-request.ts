/** A request as routes see it: its path normalised, its headers as the proxy has read them. */
export interface HttpRequest {
  readonly method: string;
  /** `http` or `https`, of the connection and not of a header. */
  readonly scheme: string;
  /** The Host, with the port that it may have. */
  readonly authority: string;
  /** Without the query. */
  readonly path: string;
  /** Behind the `?`; nothing where there is none. */
  readonly query?: string;
  /** The values of each header by its name in small letters, in their order. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
}

/** The path as it is sent, with the query. */
export function targetOf({ path, query }: HttpRequest): string {
  return withQuery(path, query);
}

/** A path with the query that may follow it. */
export function withQuery(path: string, query: string | undefined): string {
  return query === undefined ? path : `${path}?${query}`;
}

/** The values of a header, by any name that a route may say; `:path` and its kin are read off the request. */
export function valuesOf(request: HttpRequest, name: string): readonly string[] | undefined {
  switch (name) {
    case ':path':
      return [targetOf(request)];
    case ':method':
      return [request.method];
    case ':scheme':
      return [request.scheme];
    case ':authority':
    case 'host':
      return [request.authority];
    default:
      return request.headers.get(name);
  }
}

/** The value of a query parameter: that of the first of its name, not decoded; nothing where there is none. */
export function paramOf({ query }: HttpRequest, name: string): string | undefined {
  for (let at = 0; query !== undefined && at <= query.length;) {
    const end = query.indexOf('&', at);
    const pair = query.slice(at, end < 0 ? undefined : end);
    const equals = pair.indexOf('=');
    if ((equals < 0 ? pair : pair.slice(0, equals)) === name) {
      return equals < 0 ? '' : pair.slice(equals + 1);
    }
    at = end < 0 ? query.length + 1 : end + 1;
  }
  return undefined;
}

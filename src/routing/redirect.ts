import type { PathMatch } from '../match/path-match';
import type { Field } from '../model/field';
import type { HttpRedirect } from '../model/wire/virtual-service';
import type { Redirect } from './route';
import type { Scope } from './scope';

/** Where a redirect sends clients. */
export function redirectOf(
  redirect: Field<HttpRedirect | undefined>,
  path: PathMatch,
  { listenPort, isTls }: Pick<Scope, 'listenPort' | 'isTls'>,
): Redirect {
  const { uri, prefixRewrite, authority, scheme, port, derivePort, redirectCode } = redirect.value ?? {};
  const number = port ?? (derivePort === 'FROM_REQUEST_PORT' ? listenPort : 0);
  const shown = (scheme || (isTls ? 'https' : 'http')) === 'https' ? number !== 443 : number !== 80;
  return {
    kind: 'redirect',
    at: redirect,
    code: redirectCode || 301,
    path: prefixRewrite ? byPrefix(path, prefixRewrite) : uri ? (_, query) => whole(uri, query) : kept,
    ...(authority ? { authority } : {}),
    ...(scheme ? { scheme } : {}),
    ...(number && shown ? { port: number } : {}),
  };
}

function kept(path: string, query: string | undefined): string {
  return query === undefined ? path : `${path}?${query}`;
}

/** The query of the request is kept, unless the new path has one. */
function whole(uri: string, query: string | undefined): string {
  const rooted = uri.startsWith('/') ? uri : `/${uri}`;
  return query === undefined || rooted.includes('?') ? rooted : `${rooted}?${query}`;
}

function byPrefix(path: PathMatch, to: string): Redirect['path'] {
  const cut = path.kind === 'prefix' || path.kind === 'segments' ? path.value.length : undefined;
  return (given, query) => kept(cut === undefined ? to : to + given.slice(cut), query);
}

import type { HttpRequest } from '../match/http-request';
import { targetOf } from '../match/http-request';
import type { Redirect } from '../routing/route';

/** Where a redirect sends the client of a request. */
export function locationOf(redirect: Redirect, request: HttpRequest): string {
  const scheme = redirect.scheme ?? request.scheme;
  const host = redirect.authority ?? hostFor(request, scheme, redirect.port !== undefined);
  const port = redirect.port === undefined ? '' : `:${redirect.port}`;
  return `${scheme}://${host}${port}${redirect.path(request.path, request.query)}`;
}

/** The same URL under `https`; a port stays, whatever it is. */
export function httpsLocation(request: HttpRequest): string {
  return `https://${request.authority}${targetOf(request)}`;
}

/** The URL that was asked for. */
export function ownLocation(request: HttpRequest): string {
  return `${request.scheme}://${request.authority}${targetOf(request)}`;
}

/** The Host of the request without its port where a new one comes, or where the old one was only that of the old scheme. */
function hostFor({ authority, scheme }: HttpRequest, newScheme: string, hasPort: boolean): string {
  const [, host, port] = /^(.*):(\d+)$/.exec(authority) ?? [];
  const usual = scheme === 'https' ? '443' : '80';
  return port !== undefined && (hasPort || (newScheme !== scheme && port === usual)) ? host : authority;
}

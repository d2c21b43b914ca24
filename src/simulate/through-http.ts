import type { HttpRequest } from '../match/http-request';
import { normalizePath } from '../match/normalize-path';
import type { Config } from '../model/config';
import { normalizationOf } from '../routing/mesh-config';
import type { VirtualHosts } from '../routing/virtual-hosts';
import { answerOf } from './answer';
import { headersOf, hostHeaderOf } from './client-headers';
import { ended } from './ending';
import { httpsLocation } from './location';
import { isMethod } from '../match/method';
import type { Asked } from './question';
import type { Walk } from './walk';

/** What a proxy that speaks HTTP does with a request: reads it, looks for its host, and tries the routes of that. */
export function throughHttp(
  hosts: VirtualHosts,
  scheme: 'http' | 'https',
  call: Asked,
  config: Config,
): Pick<Walk, 'request' | 'host' | 'route' | 'ending'> {
  if (!isMethod(call.method) || !isSendable(call.path) || (call.query !== undefined && !isSendable(call.query))) {
    return { ending: { ...ended('BAD_REQUEST', 400), body: 'Bad Request' } };
  }
  const path = normalizePath(call.path, normalizationOf(config));
  if (path === undefined) {
    return { ending: ended('BAD_REQUEST', 400) };
  }
  const authority = hostHeaderOf(call.question) ?? call.authority;
  const request: HttpRequest = {
    method: call.method,
    scheme,
    authority,
    path,
    query: call.query,
    headers: headersOf(call),
  };
  const host = hosts.find(authority);
  if (!host) {
    return { request, ending: ended('NOT_FOUND', 404) };
  }
  if (host.toHttps && scheme === 'http') {
    return { request, host, ending: { ...ended('REDIRECTED', 301), redirectTo: httpsLocation(request) } };
  }
  const at = host.index.find(request);
  const route = at < 0 ? undefined : host.routes[at];
  return { request, host, route, ending: route ? answerOf(route, request) : ended('NOT_FOUND', 404) };
}

/** Whether HTTP/1.1 has a way to say it: no blanks, no control characters, nothing beyond ASCII. */
function isSendable(text: string): boolean {
  return /^[!-~]*$/.test(text);
}

import type { HttpRequest } from '../match/http-request';
import { normalizePath } from '../match/normalize-path';
import type { Config } from '../model/config';
import { type GatewayTable, routeTable } from '../routing/compile';
import { type Chain, chainFor, type Listener } from '../routing/listener';
import { normalizationOf } from '../routing/mesh-config';
import type { Route } from '../routing/route';
import type { VirtualHost } from '../routing/virtual-hosts';
import { answerOf } from './answer';
import { headersOf, hostHeaderOf } from './client-headers';
import { ended, type Ending, forwardedBytes } from './ending';
import { gatewayFor } from './gateway-for';
import { httpsLocation } from './location';
import { isMethod } from './methods';
import { type Asked, asked, type Question } from './question';

/** How far a request came, and how it ended there. */
export interface Walk {
  readonly config: Config;
  readonly asked: Asked;
  readonly gateway?: GatewayTable;
  readonly listener?: Listener;
  readonly chain?: Chain;
  /** As routes see it. */
  readonly request?: HttpRequest;
  readonly host?: VirtualHost;
  readonly route?: Route;
  readonly ending: Ending;
}

/** Walks a request through the proxies of a mesh. */
export function walk(config: Config, question: Question): Walk {
  const call = asked(question);
  const gateway = gatewayFor(routeTable(config), call, config);
  const listener = gateway?.listeners.get(call.port);
  const base = { config, asked: call, gateway, listener };
  if (!listener) {
    return { ...base, ending: ended('REFUSED') };
  }
  const chain = chainFor(listener, sniOf(call));
  if (!chain || handshakeFails(chain, call)) {
    return { ...base, chain, ending: ended('RESET') };
  }
  if (!chain.http) {
    return { ...base, chain, ending: forwardedBytes(chain.bytes!) };
  }
  return { ...base, chain, ...throughHttp(chain, call, config) };
}

type Rest = Pick<Walk, 'request' | 'host' | 'route' | 'ending'>;

function throughHttp(chain: Chain, call: Asked, config: Config): Rest {
  if (!isMethod(call.method) || !isSendable(call)) {
    return { ending: { ...ended('BAD_REQUEST', 400), body: 'Bad Request' } };
  }
  const path = normalizePath(call.path, normalizationOf(config));
  if (path === undefined) {
    return { ending: ended('BAD_REQUEST', 400) };
  }
  const authority = hostHeaderOf(call.question) ?? call.authority;
  const request: HttpRequest = {
    method: call.method,
    scheme: chain.ends ? 'https' : 'http',
    authority,
    path,
    ...(call.query === undefined ? {} : { query: call.query }),
    headers: headersOf(call),
  };
  const host = chain.http!.find(authority);
  if (!host) {
    return { request, ending: ended('NOT_FOUND', 404) };
  }
  if (host.toHttps && !chain.ends) {
    return { request, host, ending: { ...ended('REDIRECTED', 301), redirectTo: httpsLocation(request) } };
  }
  const at = host.index.find(request);
  const route = at < 0 ? undefined : host.routes[at];
  return { request, host, route, ending: route ? answerOf(route, request) : ended('NOT_FOUND', 404) };
}

/** Whether HTTP/1.1 has a way to say it: no blanks, no control characters, nothing beyond ASCII. */
function isSendable({ path, query = '' }: Asked): boolean {
  return /^[!-~]*$/.test(path) && /^[!-~]*$/.test(query);
}

/** The name that a client asks for in TLS: an address is none. */
export function sniOf({ scheme, host, question }: Asked): string | undefined {
  if (scheme !== 'https' && scheme !== 'tls') {
    return undefined;
  }
  const name = question.sni ?? host;
  return /^[\d.]+$|^\[/.test(name) ? undefined : name;
}

/** Whether one side speaks TLS and the other does not, or they do not agree. */
function handshakeFails({ ends, passes }: Chain, call: Asked): boolean {
  const speaksTls = call.scheme === 'https' || call.scheme === 'tls';
  if (passes) {
    return !speaksTls;
  }
  if (!ends) {
    return speaksTls;
  }
  return (
    !speaksTls ||
    ends.problem !== undefined ||
    (ends.clientCertificate === 'needed' && !call.question.clientCertificate)
  );
}

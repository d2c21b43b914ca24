/** A call from outside, through a gateway. */
import type { Config } from '../model/config';
import { routeTable } from '../routing/compile';
import { type Chain, chainFor, type TlsEnd } from '../routing/listener';
import { ended, forwardedBytes } from './ending';
import { gatewayFor } from './gateway-for';
import type { Asked } from './question';
import { sniOf } from './sni';
import { throughHttp } from './through-http';
import type { Walk } from './walk';

/** Walks a request through a gateway. */
export function walkGateway(config: Config, asked: Asked): Walk {
  const gateway = gatewayFor(routeTable(config), asked);
  const listener = gateway?.listeners.get(asked.port);
  if (!listener) {
    return { config, asked, gateway, ending: ended('REFUSED') };
  }
  const chain = chainFor(listener, sniOf(asked));
  if (!chain || handshakeFails(chain, asked)) {
    return { config, asked, gateway, listener, chain, ending: ended('RESET') };
  }
  const hosts = chain.http;
  if (!hosts) {
    return { config, asked, gateway, listener, chain, ending: forwardedBytes(chain.bytes!) };
  }
  const { request, host, route, ending } = throughHttp(hosts, chain.ends ? 'https' : 'http', asked, config);
  return { config, asked, gateway, listener, chain, hosts, request, host, route, ending };
}

/** Whether one side speaks TLS and the other does not, or they do not agree. */
function handshakeFails({ ends, passes, bytes }: Chain, { scheme, question }: Asked): boolean {
  const speaksTls = scheme === 'https' || scheme === 'tls';
  if (passes) {
    return !speaksTls;
  }
  if (!ends) {
    // whoever takes bytes takes those of TLS too
    return speaksTls && bytes === undefined;
  }
  return !speaksTls || ends.problem !== undefined || isUnwelcome(question.clientCertificate, ends);
}

/** Whether a client shows no certificate where one is needed, or one without any of the names that are asked for. */
function isUnwelcome(name: string | undefined, { clientCertificate, clientNames }: TlsEnd): boolean {
  if (!name) {
    return clientCertificate === 'needed';
  }
  return clientCertificate !== 'none' && clientNames.length > 0 && !clientNames.includes(name);
}

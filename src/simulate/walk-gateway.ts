/** A call from outside, through a gateway. */
import type { Config } from '../model/config';
import { routeTable } from '../routing/compile';
import { type Chain, chainFor } from '../routing/listener';
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
  const base = { config, asked, gateway, listener };
  if (!listener) {
    return { ...base, ending: ended('REFUSED') };
  }
  const chain = chainFor(listener, sniOf(asked));
  if (!chain || handshakeFails(chain, asked)) {
    return { ...base, chain, ending: ended('RESET') };
  }
  const hosts = chain.http;
  return hosts
    ? { ...base, chain, hosts, ...throughHttp(hosts, chain.ends ? 'https' : 'http', asked, config) }
    : { ...base, chain, ending: forwardedBytes(chain.bytes!) };
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
  return (
    !speaksTls || ends.problem !== undefined || (ends.clientCertificate === 'needed' && !question.clientCertificate)
  );
}

import { listed } from '../model/quote';
import { passed, step, type TraceStep } from './trace-step';
import { sniOf, type Walk } from './walk';

/** How a client and a proxy come together. */
export function explainConnection(walk: Walk): TraceStep[] {
  const { asked, gateway, listener, chain } = walk;
  if (!gateway) {
    return [passed('listener', `no Gateway is there: nobody listens on port ${asked.port}`)];
  }
  if (!listener) {
    return [noListener(walk)];
  }
  const first = chain ?? listener.chains[0];
  const steps = [step('listener', `:${asked.port} ${first.protocol} of ${gateway.proxy.name}`, first.at)];
  return [...steps, ...tls(walk)];
}

function noListener({ asked, gateway }: Walk): TraceStep {
  const ports = [...(gateway?.listeners.keys() ?? [])].sort((a, b) => a - b);
  const left = gateway?.leftOut.find(({ server }) => server.number === asked.port);
  const why = left ? `: a server is left out, for ${left.because}` : '';
  return passed(
    'listener',
    `nobody listens on port ${asked.port} of ${gateway?.proxy.name}${why} (there is: ${listed(ports.map(port => `:${port}`))})`,
    left?.server.at,
  );
}

function tls({ asked, listener, chain, ending }: Walk): TraceStep[] {
  const speaks = asked.scheme === 'https' || asked.scheme === 'tls';
  const sni = sniOf(asked);
  const name = sni === undefined ? 'no SNI' : `SNI ${sni}`;
  if (!chain) {
    const names = listener?.chains.flatMap(each => each.sni ?? ['*']) ?? [];
    return [passed('tls', `${speaks ? name : 'plain text'} is taken by no server (there is: ${listed(names)})`)];
  }
  const { ends, passes } = chain;
  if (ending.verdict !== 'RESET') {
    return ends
      ? [step('tls', `${name} -> ${chain.sni?.join(', ') ?? '*'}, TLS ends here (${ends.mode})`, ends.at)]
      : passes
        ? [step('tls', `${name} -> ${chain.sni?.join(', ') ?? '*'}, TLS is passed on`, chain.at)]
        : [];
  }
  if (!speaks) {
    return [passed('tls', 'the client speaks no TLS, and the server speaks nothing else', ends?.at ?? chain.at)];
  }
  if (!ends) {
    return [passed('tls', 'the client speaks TLS, and the server does not', chain.at)];
  }
  return [passed('tls', ends.problem ?? 'the server asks for a certificate of the client, who shows none', ends.at)];
}

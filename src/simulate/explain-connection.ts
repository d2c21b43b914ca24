import { listed } from '../model/quote';
import type { MeshTable } from '../routing/mesh-table';
import { passed, step, type TraceStep } from './trace-step';
import { sniOf } from './sni';
import type { Walk } from './walk';

/** How a client and a proxy come together. */
export function explainConnection(walk: Walk): TraceStep[] {
  const { asked, gateway, listener, chain, caller } = walk;
  if (caller) {
    return explainCaller(walk, caller);
  }
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

function explainCaller({ asked, target, ending, hosts, host }: Walk, { proxy, scope }: MeshTable): TraceStep[] {
  const who = step('listener', `:${asked.port} of the sidecar of ${proxy.name}`, scope.spec);
  const policy = scope.allowsAny ? 'it leaves as it is' : 'it goes nowhere (REGISTRY_ONLY)';
  if (!target && (!hosts || host?.unknown)) {
    const text = `${asked.host}:${asked.port} is not known in the mesh: ${policy}`;
    return [who, { ...(scope.allowsAny ? step('to', text) : passed('to', text)) }];
  }
  return [
    who,
    ...(target && !hosts
      ? [step('listener', `${asked.host} is ${target.host}, its bytes are passed on`, target.at)]
      : []),
    ...(ending.verdict === 'RESET'
      ? [passed('tls', 'the client speaks TLS, and the port is one of HTTP', target?.at)]
      : []),
  ];
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
  const { clientCertificate: shown } = asked.question;
  const unwelcome = shown
    ? `the certificate of the client is for ${shown}, and not for ${listed(ends.clientNames)}`
    : 'the server asks for a certificate of the client, who shows none';
  return [passed('tls', ends.problem ?? unwelcome, ends.at)];
}

import type { Config } from '../model/config';
import type { Field } from '../model/field';
import { gatewayHosts } from './gateway-hosts';
import { endsHttps, type GatewayServer, isPassedThrough } from './gateways';
import { bytesRoute, passedSni } from './l4-routes';
import type { Chain, Listener, TlsEnd } from './listener';
import type { MergedPort } from './merge-servers';
import type { Proxy } from './scope';
import { secretProblem } from './secrets';

/** What a port of a gateway does with connections; nothing where no server has anything to do, for then nobody listens. */
export function listenerOf(port: MergedPort, proxy: Proxy, config: Config): Listener | undefined {
  const chains = port.plainHttp ? [plainChain(port, proxy, config)] : chainsOf(port, proxy, config);
  return chains.length === 0 ? undefined : { port: port.number, bind: port.bind, chains };
}

function plainChain({ servers }: MergedPort, proxy: Proxy, config: Config): Chain {
  return { at: servers[0].at, protocol: 'HTTP', http: gatewayHosts(servers, proxy, config) };
}

function chainsOf({ servers }: MergedPort, proxy: Proxy, config: Config): Chain[] {
  // one name can be asked for once on a port; who comes first has it
  const asked = new Set<string>();
  return servers.flatMap((server): Chain[] => {
    const { at, protocol } = server;
    const base = { at, protocol: protocol.toUpperCase() };
    if (endsHttps(server)) {
      return [
        {
          ...base,
          sni: sniOf(server),
          ends: endOf(server, proxy, config),
          http: gatewayHosts([server], proxy, config),
        },
      ];
    }
    if (isPassedThrough(server)) {
      return passedSni(server, proxy, config, asked).map(({ at: match, sni, bytes }) => ({
        ...base,
        at: match,
        sni,
        passes: true,
        bytes,
      }));
    }
    const bytes = bytesRoute(server, proxy, config);
    const ends = at.value.tls ? { sni: sniOf(server), ends: endOf(server, proxy, config) } : {};
    return bytes ? [{ ...base, ...ends, bytes }] : [];
  });
}

function sniOf({ hosts }: GatewayServer): string[] | undefined {
  const names = hosts.map(({ name }) => name);
  return names.includes('*') ? undefined : names;
}

function endOf(server: GatewayServer, proxy: Proxy, config: Config): TlsEnd {
  const tls: Field<GatewayServer['at']['value']['tls']> = server.at.get('tls');
  const { mode = 'PASSTHROUGH', subjectAltNames = [] } = tls.value ?? {};
  // where a name is asked for Envoy takes nobody without a certificate, whatever the mode says
  const needed =
    mode === 'MUTUAL' || mode === 'ISTIO_MUTUAL' || (mode === 'OPTIONAL_MUTUAL' && subjectAltNames.length > 0);
  const problem = secretProblem(tls, proxy, config);
  return {
    mode,
    at: tls,
    clientCertificate: needed ? 'needed' : mode === 'OPTIONAL_MUTUAL' ? 'asked' : 'none',
    clientNames: subjectAltNames,
    ...(problem === undefined ? {} : { problem }),
  };
}

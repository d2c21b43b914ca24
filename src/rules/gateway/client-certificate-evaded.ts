import { coversHost } from '../../match/host';
import type { Field } from '../../model/field';
import { endsTls } from '../../model/servers';
import type { Server } from '../../model/wire/gateway';
import type { Rule } from '../rule';

/** The certificate is asked for by the name in the handshake; the host of a request may be another one. */
export const clientCertificateEvaded: Rule = {
  name: 'gateway/client-certificate-evaded',
  level: 'warning',
  says: 'a host asks for client certificates, and a wildcard beside it has the same host without',
  source: 'https://istio.io/latest/docs/ops/best-practices/security/',
  alike: [],
  *check(config) {
    for (const spec of config.specs('Gateway')) {
      const strict = (spec.value?.servers ?? []).flatMap((server, i) => (server.tls?.mode === 'MUTUAL' ? [i] : []));
      const servers = strict.length > 0 ? spec.get('servers').items() : [];
      for (const i of strict) {
        for (const [j, host] of (servers[i].value.hosts ?? []).entries()) {
          const wide = wildcardOver(host, servers[i], servers);
          if (wide !== undefined) {
            yield {
              at: servers[i].get('hosts').items()[j],
              message: `'${nameIn(host)}' asks for a client certificate, and '${wide}' on the same port does not: who connects by another of its names may request this host without one`,
              fix: 'serve the host on a port or a gateway of its own, or ask for client certificates on both',
            };
          }
        }
      }
    }
  },
};

/** The wildcard of a server that ends TLS on the same port without asking for a certificate. */
function wildcardOver(
  host: string,
  { value: { port } }: Field<Server>,
  servers: ReadonlyArray<Field<Server>>,
): string | undefined {
  return servers
    .filter(
      ({ value }) =>
        value.port?.number === port?.number && value.tls && endsTls(value.tls) && value.tls.mode !== 'MUTUAL',
    )
    .flatMap(({ value }) => (value.hosts ?? []).map(nameIn))
    .find(wide => wide.startsWith('*') && wide !== nameIn(host) && coversHost(wide, nameIn(host)));
}

/** `shop/pay.example.com` -> `pay.example.com`. */
function nameIn(host: string): string {
  return host.slice(host.indexOf('/') + 1).toLowerCase();
}

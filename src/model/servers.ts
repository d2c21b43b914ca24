/** The servers of all Gateways, and the TLS that they and the listeners of Sidecars end; each made once for a mesh. */
import type { Config } from './config';
import type { Field } from './field';
import { unixPathOf } from './istiod/address';
import { isProtocol } from './istiod/protocol';
import { once } from './once';
import type { Server, ServerTlsSettings } from './wire/gateway';

/** The servers of Gateways. */
export const servers = once((config: Config): ReadonlyArray<Field<Server>> =>
  config.specs('Gateway').flatMap(spec => (spec.value?.servers?.length ? spec.get('servers').items() : [])),
);

/** What is said of TLS by the servers of Gateways and the listeners of Sidecars: of both istiod asks the same. */
export const serverTls = once((config: Config): ReadonlyArray<Field<ServerTlsSettings>> => {
  const listeners = config
    .specs('Sidecar')
    .flatMap(spec => (spec.value?.ingress?.length ? spec.get('ingress').items() : []));
  return [...servers(config), ...listeners].flatMap(server =>
    server.value.tls
      ? [(server as Field<{ readonly tls?: ServerTlsSettings }>).get('tls') as Field<ServerTlsSettings>]
      : [],
  );
});

/** Whether TLS ends at the server. */
export function endsTls({ mode }: ServerTlsSettings): boolean {
  return mode === 'SIMPLE' || mode === 'MUTUAL' || mode === 'OPTIONAL_MUTUAL';
}

/** Whether TLS ends at the server with certificates of Secrets: istiod looks at nothing else of it then. */
export function usesSecret(tls: ServerTlsSettings): boolean {
  return endsTls(tls) && Boolean(tls.credentialName || tls.credentialNames?.length);
}

/** Whether TLS ends at the server with certificates of files. */
export function endsWithFiles(tls: ServerTlsSettings): boolean {
  return endsTls(tls) && !usesSecret(tls);
}

/** Whether nothing is wrong with a server's port. Of one that is wrong istiod asks nothing more. */
export function hasSoundPort({ port, bind = '' }: Server): boolean {
  const { number = 0, protocol = '', name = '', targetPort = 0 } = port ?? {};
  const fits = (number > 0 && number <= 65535) || (number === 0 && unixPathOf(bind) !== undefined);
  return fits && isProtocol(protocol) && name !== '' && targetPort === 0;
}

import type { Judge } from '../client';
import type { Fact } from '../facts/fact';
import { other, secret, service, stream, to, virtualService } from '../facts/manifests';
import type { ClientTls } from '../types';

/** What Envoy answers where a policy denies. */
export const DENIED = { status: 403 } as const;

const MANIFESTS = [service('a'), virtualService('a', { http: [{ route: [to('a')] }] })];

/**
 * A workload of the namespace `default`, and who is sent its requests behind it. The judge has no sidecar in front of a server, but its
 * gateway can be placed where the workload is, with the workload's labels, and what selects the workload holds there.
 */
export function workload(
  labels: Readonly<Record<string, string>>,
  ports: readonly number[] = [8080],
  manifests: readonly string[] = MANIFESTS,
): Played {
  const servers = ports.map(number => ({ port: { number, name: `http-${number}`, protocol: 'HTTP' }, hosts: ['*'] }));
  return played(labels, servers, manifests);
}

/** Such a workload, behind mTLS on port 8443, and a caller by its identity. */
export async function mutualWorkload(labels: Readonly<Record<string, string>>, judge: Judge): Promise<Mutual> {
  const own = await judge.issue({ dns: 'a.com' });
  const tls = { mode: 'MUTUAL', credentialName: 'own' };
  const server = { port: { number: 8443, name: 'https', protocol: 'HTTPS' }, hosts: ['*'], tls };
  const keys = { 'tls.crt': own.certificate, 'tls.key': own.key, 'ca.crt': own.root };
  return {
    ...played(labels, [server], [...MANIFESTS, secret('own', keys, 'default')]),
    caller: async principal => {
      const { certificate, key } = await judge.issue({ uri: `spiffe://${principal}` });
      return { port: 8443, tls: { sni: 'a.com', certificate, key } };
    },
  };
}

type Played = Required<Pick<Fact, 'yaml' | 'options'>>;

interface Mutual extends Played {
  readonly caller: (principal: string) => Promise<{ readonly port: number; readonly tls: ClientTls }>;
}

function played(
  labels: Readonly<Record<string, string>>,
  servers: readonly object[],
  manifests: readonly string[],
): Played {
  const gateway = other('networking.istio.io/v1', 'Gateway', 'gateway', { selector: labels, servers }, 'default');
  return { yaml: stream(gateway, ...manifests), options: { gateway: { namespace: 'default', labels } } };
}

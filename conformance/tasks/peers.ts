import { other, secret, service, stream, to, virtualService } from '../facts/manifests';
import type { Judge } from '../client';
import type { RequestSpec } from '../types';

/** What accepts mTLS alone, on port 8443, and passes everything on to the Service `app`; and who calls it, by an identity of SPIFFE. */
export async function peersOf(judge: Judge) {
  const own = await judge.issue({ dns: 'a.com' });
  const server = {
    port: { number: 8443, name: 'https', protocol: 'HTTPS' },
    hosts: ['*'],
    tls: { mode: 'MUTUAL', credentialName: 'own' },
  };
  return {
    behindMtls: stream(
      service('app'),
      other('networking.istio.io/v1', 'Gateway', 'gateway', {
        selector: { istio: 'ingressgateway' },
        servers: [server],
      }),
      virtualService('app', { http: [{ route: [to('app')] }] }),
      secret('own', { 'tls.crt': own.certificate, 'tls.key': own.key, 'ca.crt': own.root }, 'default'),
    ),
    caller: async (principal: string): Promise<Partial<RequestSpec>> => {
      const { certificate, key } = await judge.issue({ uri: `spiffe://${principal}` });
      return { port: 8443, tls: { sni: 'a.com', certificate, key } };
    },
  };
}

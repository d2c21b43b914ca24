import type { Judge } from '../client';
import type { Tally } from '../tally';
import type { Issued } from '../types';
import { checkFacts, type Fact } from './fact';
import { destinationRule, gatewayOf, secret, service, stream, to, virtualService } from './manifests';

const A = { sni: 'a.com' };

function server(mode: string, host: string, number: number, extra: object = {}): object {
  const protocol = mode === 'PASSTHROUGH' ? 'TLS' : 'HTTPS';
  return { port: { number, name: `tls-${number}-${host}`, protocol }, hosts: [host], tls: { mode, ...extra } };
}

function terminated(issued: Issued, client: Issued): Fact {
  return {
    says: 'a gateway terminates TLS, simple and mutual',
    yaml: stream(
      service('a'),
      gatewayOf([
        server('SIMPLE', 'a.com', 443, { credentialName: 'a-cert' }),
        server('MUTUAL', 'm.com', 8443, { credentialName: 'm-cert' }),
        server('SIMPLE', 'lost.com', 9443, { credentialName: 'no-cert' }),
      ]),
      virtualService('a', { hosts: ['a.com', 'm.com', 'lost.com'], http: [{ route: [to('a')] }] }),
      secret('a-cert', { 'tls.crt': issued.certificate, 'tls.key': issued.key }),
      secret('m-cert', { 'tls.crt': issued.certificate, 'tls.key': issued.key, 'ca.crt': issued.root }),
    ),
    rows: [
      [
        { port: 443, tls: A },
        { status: 200, workload: 'a' },
      ],
      [
        { port: 443, tls: A, protocol: 'http2' },
        { status: 200, workload: 'a', protocol: 'HTTP/1.1' },
      ],
      [{ port: 443, tls: A, host: 'b.com' }, { status: 404 }],
      [{ port: 443, tls: { sni: 'b.com' } }, { outcome: 'RESET' }],
      [{ port: 443, tls: {} }, { outcome: 'RESET' }],
      [{ port: 443 }, { outcome: 'RESET' }],
      [{ port: 8443, host: 'm.com', tls: { sni: 'm.com' } }, { outcome: 'RESET' }],
      [
        { port: 8443, host: 'm.com', tls: { sni: 'm.com', certificate: client.certificate, key: client.key } },
        { status: 200 },
      ],
      [{ port: 9443, host: 'lost.com', tls: { sni: 'lost.com' } }, { outcome: 'RESET' }],
    ],
  };
}

const PASSED: Fact = {
  says: 'a gateway passes TLS through to the upstream',
  yaml: stream(
    service('a', [{ port: 443, name: 'https' }]),
    gatewayOf([server('PASSTHROUGH', 'a.com', 443)]),
    virtualService('a', { hosts: ['a.com'], tls: [{ match: [{ port: 443, sniHosts: ['a.com'] }], route: [to('a')] }] }),
  ),
  rows: [
    [{ port: 443, tls: A }, { status: 200 }],
    [{ port: 443, tls: { sni: 'b.com' } }, { outcome: 'RESET' }],
  ],
};

const ORIGINATED: Fact = {
  says: 'a DestinationRule originates TLS',
  yaml: stream(
    service('a', [{ port: 443, name: 'http-tls', targetPort: 8443 }]),
    gatewayOf([{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }]),
    virtualService('a', { http: [{ route: [to('a')] }] }),
    destinationRule('a', {
      trafficPolicy: { tls: { mode: 'SIMPLE', sni: 'inside.com', subjectAltNames: ['inside.com'] } },
    }),
  ),
  rows: [['/', { status: 200, workload: 'a' }]],
};

export async function checkTls(judge: Judge, tally: Tally): Promise<void> {
  const issued = await judge.issue({ dns: 'a.com' });
  const client = await judge.issue({ dns: 'client.com' });
  await checkFacts([terminated(issued, client), PASSED, ORIGINATED], judge, tally);
  const [answer] = await judge.requests([{ port: 80, host: 'a.com' }]);
  tally.equal('what the upstream saw of the originated TLS', answer?.upstream?.tls?.sni, 'inside.com');
}

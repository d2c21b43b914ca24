import { Mesh, Verdict } from '../../src';

/** As the real Envoy was seen to do it: a name that is asked for makes a certificate needed, whatever the mode says. */
describe('a server of OPTIONAL_MUTUAL', () => {
  const meshOf = (tls: object) =>
    Mesh.fromManifests([
      manifest('Gateway', 'edge', {
        selector: { istio: 'ingressgateway' },
        servers: [
          {
            port: { number: 443, name: 'https', protocol: 'HTTPS' },
            hosts: ['a.com'],
            tls: { mode: 'OPTIONAL_MUTUAL', credentialName: 'cert', ...tls },
          },
        ],
      }),
      manifest('VirtualService', 'a', {
        hosts: ['a.com'],
        gateways: ['edge'],
        http: [{ directResponse: { status: 204 } }],
      }),
    ]);
  const named = meshOf({ subjectAltNames: ['client.example.com'] });

  test.each([
    ['without names takes a client without a certificate', meshOf({}), undefined, Verdict.ANSWERED],
    ['without names takes any client', meshOf({}), 'other.example.com', Verdict.ANSWERED],
    ['with names takes no client without a certificate', named, undefined, Verdict.RESET],
    ['with names takes who has one of them', named, 'client.example.com', Verdict.ANSWERED],
    ['with names takes nobody else', named, 'other.example.com', Verdict.RESET],
  ])('%s', (_, mesh, clientCertificate, verdict) => {
    expect(mesh.simulate({ url: 'https://a.com/', clientCertificate }).verdict).toBe(verdict);
  });

  test('says whose certificate it does not take', () => {
    const { trace } = named.simulate({ url: 'https://a.com/', clientCertificate: 'other.example.com' });
    expect(trace.map(({ text }) => text)).toContain(
      'the certificate of the client is for other.example.com, and not for client.example.com',
    );
  });
});

function manifest(kind: string, name: string, spec: object): object {
  return { apiVersion: 'networking.istio.io/v1', kind, metadata: { name, namespace: 'shop' }, spec };
}

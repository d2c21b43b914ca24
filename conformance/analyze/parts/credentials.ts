import fc, { type Arbitrary } from 'fast-check';
import type { Part } from '../part';
import { manifest, namespaceName, someOf } from '../words';

/** A certificate until the year 2125, signed by itself, whose key was thrown away. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBjDCCATOgAwIBAgIUfVPKQIQTOV0u/r0B5u9Nz6D3Bw4wCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQc2hvcC5leGFtcGxlLmNvbTAgFw0yNjExMjQxODIxNTFaGA8y
MTI2MTAzMTE4MjE1MVowGzEZMBcGA1UEAwwQc2hvcC5leGFtcGxlLmNvbTBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABAdrPJpTS7kKn0e+XTyj2V3silhKNDFKHxo3
CLmKtU4Z3GjM2yIrbHlSMNiwzioBe9/P/EZQvAoaBsNDXGUljtejUzBRMB0GA1Ud
DgQWBBSmxYd6T8I4hxyTRQcKqOfWNNHgfTAfBgNVHSMEGDAWgBSmxYd6T8I4hxyT
RQcKqOfWNNHgfTAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0cAMEQCIHBt
6g7dMha4Z9ypl+nxeZlTIUHnpC2QjHT4LiPNMiu/AiBVADRxcc86wFec9E6dG6SV
2nWHQtPBtOk6gAuKyG5bGg==
-----END CERTIFICATE-----
`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const data: Arbitrary<object> = fc.constantFrom(
  { 'tls.crt': base64(CERTIFICATE), 'tls.key': base64('key') },
  { cert: base64(CERTIFICATE), key: base64('key'), cacert: base64('ca') },
  { 'tls.crt': base64(CERTIFICATE) },
  { 'tls.crt': base64(CERTIFICATE), 'tls.key': '' },
  { 'tls.crt': base64('no certificate'), 'tls.key': base64('key') },
  { 'tls.crt': base64(CERTIFICATE.replace(/\n[^-\n]+/, '')), 'tls.key': base64('key') },
  { cert: base64('x'), key: base64('y'), 'tls.crt': base64(CERTIFICATE), 'tls.key': base64('key') },
  { password: base64('x') },
);

const secret: Arbitrary<object> = fc
  .record({
    name: fc.constantFrom('one', 'two'),
    namespace: fc.oneof(fc.constant('istio-system'), namespaceName),
    data,
  })
  .map(({ name, namespace, data }) => manifest('v1', 'Secret', { name, namespace }, { data }));

const gateway: Arbitrary<object> = fc
  .record({
    name: fc.constantFrom('a', 'b'),
    namespace: namespaceName,
    selector: fc.constantFrom({ istio: 'ingressgateway' }, { istio: 'ingressgateway' }, { app: 'web' }),
    names: someOf(['one', 'two', 'nowhere', 'shop/one'], 1),
  })
  .map(({ name, namespace, selector, names }) =>
    manifest(
      'networking.istio.io/v1',
      'Gateway',
      { name: `shown-${name}`, namespace },
      {
        spec: {
          selector,
          servers: names.map((credentialName, i) => ({
            port: { number: 443, protocol: 'HTTPS', name: `tls-${i}` },
            hosts: [`${name}${i}.example.com`],
            tls: { mode: 'SIMPLE', credentialName },
          })),
        },
      },
    ),
  );

export const part: Part = {
  codes: ['IST0101', 'IST0161'],
  documents: fc
    .tuple(fc.array(secret, { minLength: 1, maxLength: 3 }), fc.array(gateway, { minLength: 1, maxLength: 2 }))
    .map(documents => documents.flat()),
};

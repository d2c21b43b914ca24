import { Testing } from 'cdk8s';
import { SpringGsLiteral } from './spring-gs-literal';

const manifests = Testing.synth(new SpringGsLiteral(Testing.app(), 'spring-gs-literal'));

test('the two documents are those of the post', () => {
  expect(
    manifests.map(({ apiVersion, kind, metadata, spec }) => ({ apiVersion, kind, name: metadata.name, spec })),
  ).toEqual([
    {
      apiVersion: 'networking.istio.io/v1',
      kind: 'Gateway',
      name: 'gateway',
      spec: {
        selector: { istio: 'ingressgateway' },
        servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }],
      },
    },
    {
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      name: 'sping-gs-vs',
      spec: {
        hosts: ['*'],
        gateways: ['gateway'],
        http: [
          {
            match: [{ uri: { prefix: '/spring-gs' } }],
            rewrite: { uri: '/' },
            route: [{ destination: { host: 'spring-gs', port: { number: 8080 } } }],
          },
        ],
      },
    },
  ]);
});

test('what is written', () => {
  expect(manifests).toMatchSnapshot();
});

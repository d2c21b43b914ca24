import { Gateway, Server, ServerCertificate, ServerTls } from 'cdk8s-istio';
import type { Entries, Entry } from '../entry';

const selector = { istio: 'ingressgateway' };
const eastWest = { istio: 'eastwestgateway' };

const http: Entry = chart => new Gateway(chart, 'G', { selector, servers: [Server.http()] });

const exposedIstiod: Entry = chart =>
  new Gateway(chart, 'G', {
    selector: eastWest,
    servers: [
      Server.tls({ port: 15012, name: 'tls-istiod', hosts: ['*'], tls: ServerTls.passthrough() }),
      Server.tls({ port: 15017, name: 'tls-istiodwebhook', hosts: ['*'], tls: ServerTls.passthrough() }),
    ],
  });

export const entries: Entries = {
  'samples/helloworld/helloworld-gateway.yaml#1': http,
  'samples/httpbin/httpbin-gateway.yaml#1': http,
  'samples/websockets/route.yaml#1': http,
  'samples/bookinfo/networking/certmanager-gateway.yaml#1': http,
  'samples/bookinfo/networking/bookinfo-gateway.yaml#1': chart =>
    new Gateway(chart, 'G', { selector, servers: [Server.http({ port: 8080 })] }),
  'samples/multicluster/expose-istiod.yaml#1': exposedIstiod,
  'samples/multicluster/expose-istiod-rev.yaml.tmpl#1': exposedIstiod,
  'samples/multicluster/expose-services.yaml#1': chart =>
    new Gateway(chart, 'G', {
      selector: eastWest,
      servers: [Server.tls({ port: 15443, hosts: ['*.local'], tls: ServerTls.autoPassthrough() })],
    }),
  'samples/tcp-echo/tcp-echo-all-v1.yaml#1': chart =>
    new Gateway(chart, 'G', { selector, servers: [Server.tcp({ port: 31400 })] }),
  'networking/v1alpha3/gateway.proto#1': chart => {
    const hosts = ['uk.bookinfo.com', 'eu.bookinfo.com'];
    new Gateway(chart, 'G', {
      selector: { app: 'my-gateway-controller' },
      servers: [
        Server.http({ hosts, httpsRedirect: true }),
        Server.https({
          name: 'https-443',
          hosts,
          tls: ServerTls.simpleWith(
            ServerCertificate.files({
              serverCertificate: '/etc/certs/servercert.pem',
              privateKey: '/etc/certs/privatekey.pem',
            }),
          ),
        }),
        Server.https({
          port: 9443,
          name: 'https-9443',
          hosts: ['bookinfo-namespace/*.bookinfo.com'],
          tls: ServerTls.simple('bookinfo-secret'),
        }),
        Server.http({ port: 9080, name: 'http-wildcard' }),
        Server.mongo({ port: 2379 }),
      ],
    });
  },
  'networking/v1alpha3/gateway.proto#4': chart =>
    new Gateway(chart, 'G', {
      selector: { app: 'my-gateway-controller' },
      servers: [Server.http({ hosts: ['ns1/*', 'ns2/foo.bar.com'] })],
    }),
  'networking/v1alpha3/gateway.proto#5': chart =>
    new Gateway(chart, 'G', { selector: { app: 'my-ingressgateway' }, servers: [Server.http2()] }),
  'networking/v1alpha3/gateway.proto#6': chart =>
    new Gateway(chart, 'G', { selector: { app: 'my-tcp-ingressgateway' }, servers: [Server.mongo({ port: 27018 })] }),
  'networking/v1alpha3/gateway.proto#7': chart =>
    new Gateway(chart, 'G', {
      selector: { app: 'my-tls-ingressgateway' },
      servers: [Server.https({ hosts: ['*'], tls: ServerTls.simple('tls-cert') })],
    }),
  'networking/v1alpha3/service_entry.proto#7': chart =>
    new Gateway(chart, 'G', { selector: { istio: 'egressgateway' }, servers: [Server.http()] }),
};

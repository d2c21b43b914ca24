import { Gateway, Server } from 'cdk8s-istio';
import type { Entries } from '../entry';

const selector = { istio: 'ingressgateway' };

export const entries: Entries = {
  'samples/helloworld/helloworld-gateway.yaml#1': chart =>
    new Gateway(chart, 'G', { selector, servers: [Server.http()] }),
  'samples/httpbin/httpbin-gateway.yaml#1': chart => new Gateway(chart, 'G', { selector, servers: [Server.http()] }),
  'samples/bookinfo/networking/bookinfo-gateway.yaml#1': chart =>
    new Gateway(chart, 'G', { selector, servers: [Server.http({ port: 8080 })] }),
};

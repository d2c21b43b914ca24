import { Duration, type Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { built } from './built';
import { hostOf, serviceOf } from './objects';

const { ExactRoute, HeaderMatch, HttpMethod, IngressGateway, MeshService, PrefixRoute, RegexRoute } = built;

/** Each route a construct, which finds its place by itself. */
export function writeRoutes(chart: Chart, hosts: number): void {
  const gateways = [new IngressGateway(chart, 'Gateway')];
  for (let i = 0; i < hosts; i++) {
    const scope = new Construct(chart, serviceOf(i));
    const to = MeshService.fromServiceName(scope, 'Service', serviceOf(i), { port: 8080 });
    const options = { gateways, hosts: [hostOf(i)], to };
    new ExactRoute(scope, 'health', { ...options, path: '/health', methods: [HttpMethod.GET] });
    new ExactRoute(scope, 'ready', { ...options, path: '/ready' });
    const headers = [HeaderMatch.exact('x-canary', 'always')];
    new PrefixRoute(scope, 'canary', { ...options, prefix: '/canary', headers });
    for (const name of ['shop-1', 'shop-2', 'shop-3']) {
      new PrefixRoute(scope, name, { ...options, prefix: `/${name}`, rewrite: '/' });
    }
    for (const name of ['cart-1', 'cart-2']) {
      new PrefixRoute(scope, name, { ...options, prefix: `/${name}`, timeout: Duration.seconds(5) });
    }
    new RegexRoute(scope, 'users', { ...options, regex: '/u/[0-9]+' });
    new PrefixRoute(scope, 'rest', { ...options, prefix: '/' });
  }
}

import { Duration, type Chart } from 'cdk8s';
import type { HttpRule } from 'cdk8s-istio';
import { built } from './built';
import { hostOf, idOf, serviceOf } from './objects';

const { HeaderMatch, IngressGateway, MeshService, StringMatch, VirtualService } = built;

/** Each host a VirtualService, with its rules as values. */
export function writeRules(chart: Chart, hosts: number): void {
  const gateways = [new IngressGateway(chart, 'Gateway')];
  for (let i = 0; i < hosts; i++) {
    const to = MeshService.fromServiceName(chart, serviceOf(i), serviceOf(i), { port: 8080 });
    const below = (name: string): HttpRule => ({
      name,
      to,
      match: [StringMatch.exact(`/${name}`), StringMatch.prefix(`/${name}/`)].map(uri => ({ uri })),
    });
    const headers = [HeaderMatch.exact('x-canary', 'always')];
    new VirtualService(chart, idOf(i), {
      hosts: [hostOf(i)],
      gateways,
      http: [
        { name: 'health', to, match: [{ uri: StringMatch.exact('/health'), method: StringMatch.exact('GET') }] },
        { name: 'ready', to, match: [{ uri: StringMatch.exact('/ready') }] },
        { ...below('canary'), match: below('canary').match?.map(match => ({ ...match, headers })) },
        ...['shop-1', 'shop-2', 'shop-3'].map(name => ({ ...below(name), rewrite: { uri: '/' } })),
        ...['cart-1', 'cart-2'].map(name => ({ ...below(name), timeout: Duration.seconds(5) })),
        { name: 'users', to, match: [{ uri: StringMatch.regex('/u/[0-9]+') }] },
        { name: 'rest', to, match: [{ uri: StringMatch.prefix('/') }] },
      ],
    });
  }
}

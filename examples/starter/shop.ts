import { Chart } from 'cdk8s';
import { IngressGateway, MeshService, PrefixRoute, Split } from 'cdk8s-istio';
import type { Construct } from 'constructs';

/** A shop at shop.example.com: its pages, and its cart, of which a new version gets one request in ten. */
export class Shop extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'shop' });

    const gateway = new IngressGateway(this, 'Gateway', { hosts: ['shop.example.com'] });
    const pages = MeshService.fromServiceName(this, 'Pages', 'pages', { port: 80 });
    const cart = MeshService.fromServiceName(this, 'Cart', 'cart', { port: 8080 });

    new PrefixRoute(this, 'PagesRoute', { gateways: [gateway], prefix: '/', to: pages });
    new PrefixRoute(this, 'CartRoute', {
      gateways: [gateway],
      prefix: '/cart',
      rewrite: '/',
      to: Split.between({ to: cart.addSubset('v1'), weight: 90 }, { to: cart.addSubset('v2'), weight: 10 }),
    });
  }
}

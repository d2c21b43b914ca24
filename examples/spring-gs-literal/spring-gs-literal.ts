import { Chart } from 'cdk8s';
import { IngressGateway, MeshService, StringMatch, VirtualService } from 'cdk8s-istio';
import type { Construct } from 'constructs';

/**
 * The same service by the two documents of the post, in Istio's own words. They have the post's bug: the prefix
 * `/spring-gs` is cut off and `/` put in its place, so that `/spring-gs/hello` arrives as `//hello`.
 */
export class SpringGsLiteral extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id);

    const gateway = new IngressGateway(this, 'Gateway', { metadata: { name: 'gateway' } });

    new VirtualService(this, 'VirtualService', {
      metadata: { name: 'sping-gs-vs' },
      hosts: ['*'],
      gateways: [gateway],
      http: [
        {
          match: [{ uri: StringMatch.prefix('/spring-gs') }],
          rewrite: { uri: '/' },
          to: MeshService.fromServiceName(this, 'SpringGs', 'spring-gs', { port: 8080 }),
        },
      ],
    });
  }
}

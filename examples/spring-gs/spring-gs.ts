import { Chart } from 'cdk8s';
import { IngressGateway, MeshService, PrefixRoute } from 'cdk8s-istio';
import { Deployment } from 'cdk8s-plus-33';
import type { Construct } from 'constructs';

/** A Spring Boot service behind Istio's ingress gateway: `GET /spring-gs/hello` reaches it as `GET /hello`. */
export class SpringGs extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'default' });

    const deployment = new Deployment(this, 'Deployment', {
      replicas: 1,
      // Tomcat keeps its work files below /tmp
      containers: [{ image: 'spring-gs:latest', portNumber: 8080, securityContext: { readOnlyRootFilesystem: false } }],
    });
    const service = deployment.exposeViaService({ name: 'spring-gs', ports: [{ name: 'http', port: 8080 }] });

    const gateway = new IngressGateway(this, 'Gateway');
    const springGs = MeshService.fromService(this, 'SpringGs', service);

    new PrefixRoute(this, 'Greeting', { gateways: [gateway], prefix: '/spring-gs', rewrite: '/', to: springGs });
  }
}

import { MeshService } from 'cdk8s-istio';
import type { Construct } from 'constructs';

/** A service of Bookinfo by its short name: where it is deployed, it is found in the namespace of the route. */
export function service(scope: Construct, name: string, port?: number): MeshService {
  return MeshService.fromServiceName(scope, name, name, { port });
}

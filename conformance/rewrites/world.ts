import { ApiObject, Chart, Testing } from 'cdk8s';
import { IngressGateway, MeshService } from 'cdk8s-istio';
import type { World } from './write';

/** A chart with a gateway for all hosts, a service `web` with two versions, and a service `shadow`. */
export function newWorld(): World {
  const chart = new Chart(Testing.app(), 'world', { namespace: 'default' });
  const service = (name: string) => {
    new ApiObject(chart, `Service-${name}`, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name },
      spec: { selector: { app: name }, ports: [{ name: 'http', port: 80 }] },
    });
    return MeshService.fromServiceName(chart, name, name, { port: 80 });
  };
  return { chart, gateway: new IngressGateway(chart, 'Gateway'), web: service('web'), shadow: service('shadow') };
}

import { type Config, qualify } from '../model/config';
import { type Resource, toResource } from '../model/resource';

/**
 * A Gateway for each that VirtualServices name and that is not there: tests are often given the routes alone. It listens at port 80 for all hosts, as
 * Istio's ingress.
 */
export function assumedGateways(config: Config): Resource[] {
  const missing = new Set<string>();
  for (const { resource, value } of config.specs('VirtualService')) {
    const namespace = config.namespaceOf(resource);
    for (const reference of value?.gateways ?? []) {
      if (reference !== 'mesh' && !config.gateway(reference, namespace)) {
        missing.add(qualify(reference, namespace));
      }
    }
  }
  return [...missing].map(each => {
    const [namespace, name] = each.split('/');
    return toResource({
      apiVersion: 'networking.istio.io/v1',
      kind: 'Gateway',
      metadata: { name, namespace },
      spec: {
        selector: { istio: 'ingressgateway' },
        servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }],
      },
    })!;
  });
}

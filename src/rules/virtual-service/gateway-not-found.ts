import { closest } from '../../model/closest';
import { qualify, type Config } from '../../model/config';
import { once } from '../../model/once';
import type { Resource } from '../../model/resource';
import { isGenerated } from '../../model/generated-gateway';
import type { Rule } from '../rule';
import { put } from '../../model/put';

export const gatewayNotFound: Rule = {
  name: 'virtual-service/gateway-not-found',
  level: 'warning',
  says: 'a VirtualService is bound to a Gateway that is not in the mesh',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#VirtualService-gateways',
  // where the Gateway is missing, Istio says too that it has none of the hosts
  alike: ['IST0101', 'IST0132', 'KIA1102'],
  group: 'reference',
  *check(config) {
    for (const spec of config.specs('VirtualService')) {
      const namespace = config.namespaceOf(spec.resource);
      for (const [i, reference] of (spec.value?.gateways ?? []).entries()) {
        if (reference === 'mesh' || isGenerated(reference) || config.gateway(reference, namespace)) {
          continue;
        }
        const [of, name] = qualify(reference, namespace).split('/');
        const there = gatewaysByNamespace(config).get(of) ?? [];
        // other namespaces' gateways are often somebody else's: one is missed only where there are others
        if (!config.settings.closed && of !== namespace && there.every(({ known }) => known)) {
          continue;
        }
        const near = closest(
          name,
          there.map(gateway => gateway.name),
        );
        yield {
          at: spec.get('gateways').items()[i],
          message: `gateway '${reference}' is no Gateway of namespace '${of}'`,
          fix: near === undefined ? fixOf(reference, config) : `did you mean '${near}'?`,
        };
      }
    }
  },
};

const gatewaysByNamespace = once((config: Config): ReadonlyMap<string, readonly Resource[]> => {
  const byNamespace = new Map<string, Resource[]>();
  for (const gateway of config.of('networking.istio.io', 'Gateway')) {
    const namespace = config.namespaceOf(gateway);
    put(byNamespace, namespace, gateway);
  }
  return byNamespace;
});

/** A bare name is looked up at home, which is easily forgotten. */
function fixOf(reference: string, config: Config): string {
  const elsewhere = config.of('networking.istio.io', 'Gateway').find(({ name }) => name === reference);
  return elsewhere && !reference.includes('/')
    ? `did you mean '${config.namespaceOf(elsewhere)}/${reference}'?`
    : 'declare the Gateway, or correct the name';
}

import type { Config } from '../../model/config';
import { at, textsOf } from '../../model/plain';
import { registry, type RegistryHost } from '../../model/registry';
import { selected } from '../../model/selection';
import type { ServiceEntrySpec } from '../../model/wire/service-entry';
import { selects } from '../../model/workloads';
import type { Rule } from '../rule';

type Labels = Readonly<Record<string, string>>;

/** What istiod adds to the labels of a workload, by the node on which it runs. */
const OF_NODES = /^(topology\.(kubernetes|istio)\.io\/|kubernetes\.io\/hostname$)/;

/** Envoy has a cluster without endpoints for such a subset, and answers 503. */
export const subsetWithoutWorkload: Rule = {
  name: 'destination-rule/subset-without-workload',
  level: 'warning',
  says: 'a subset has labels that no workload of its host has',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#Subset-labels',
  alike: ['IST0173', 'KIA0203'],
  group: 'reference',
  *check(config) {
    const hosts = registry(config);
    for (const spec of config.specs('DestinationRule')) {
      const { host, subsets = [], exportTo } = spec.value ?? {};
      if (host === undefined || subsets.length === 0) {
        continue;
      }
      const namespace = config.namespaceOf(spec.resource);
      const found = hosts.find(hosts.fullName(host, namespace), { namespace, exportTo });
      const workloads = found.length === 0 ? undefined : labelsBehind(found, config);
      if (!workloads || (workloads.length === 0 && !config.settings.closed)) {
        continue;
      }
      for (const [i, { name, labels = {} }] of subsets.entries()) {
        const own = Object.fromEntries(Object.entries(labels).filter(([key]) => !OF_NODES.test(key)));
        if (Object.keys(own).length > 0 && !workloads.some(workload => selects(own, workload))) {
          yield {
            at: spec.get('subsets').items()[i].get('labels'),
            message: `no workload of '${host}' has the labels ${Object.entries(own)
              .map(label => label.join('='))
              .join(', ')} of subset '${name}'`,
            fix: 'correct the labels, or add them to the Pods of the version that is meant',
          };
        }
      }
    }
  },
};

/** The labels of all that is behind a host; nothing where that cannot be told. */
function labelsBehind(found: readonly RegistryHost[], config: Config): readonly Labels[] | undefined {
  const behind: Labels[] = [];
  for (const { service, entry, namespace, host } of found) {
    const selector = service ? service.selector : entry?.value?.workloadSelector?.labels;
    const endpoints = endpointsOf(entry?.value);
    if (endpoints) {
      behind.push(...endpoints.map(({ labels = {} }) => labels));
    } else if (!selector || service?.externalName !== undefined || host.startsWith('*')) {
      return undefined;
    } else {
      behind.push(...selected(selector, namespace, config).map(({ labels }) => labels));
      behind.push(...machinesOf(selector, namespace, config));
    }
  }
  return behind;
}

/** What a ServiceEntry itself says of where it leads: to a name without labels, if to nothing else. */
function endpointsOf(entry: ServiceEntrySpec | undefined): ServiceEntrySpec['endpoints'] {
  const isName = entry?.resolution?.startsWith('DNS') && !entry.workloadSelector;
  return entry?.endpoints ?? (isName ? [{}] : undefined);
}

/** Virtual machines that a selector takes. */
function machinesOf(selector: Labels, namespace: string, config: Config): Labels[] {
  return [
    ...config.of('networking.istio.io', 'WorkloadEntry').map(one => [one, ['spec', 'labels']] as const),
    ...config.of('networking.istio.io', 'WorkloadGroup').map(one => [one, ['spec', 'metadata', 'labels']] as const),
  ].flatMap(([resource, path]) => {
    const labels = textsOf(at(resource.manifest, ...path));
    return config.namespaceOf(resource) === namespace && selects(selector, labels) ? [labels] : [];
  });
}

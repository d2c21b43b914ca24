import type { Spec } from '../../model/config';
import { isAmbientNamespace } from '../../model/enrolment';
import { listed } from '../../model/quote';
import type { SidecarSpec } from '../../model/wire/sidecar';
import type { Rule } from '../rule';

export const severalDefaults: Rule = {
  name: 'sidecar/several-defaults',
  level: 'error',
  says: 'a namespace has several Sidecars for all its workloads, and which of them holds is left open',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/',
  alike: ['IST0111', 'KIA1002'],
  *check(config) {
    const byNamespace = new Map<string, Array<Spec<SidecarSpec>>>();
    for (const spec of config.specs('Sidecar')) {
      if (Object.keys(spec.value?.workloadSelector?.labels ?? {}).length === 0) {
        const namespace = config.namespaceOf(spec.resource);
        byNamespace.set(namespace, [...(byNamespace.get(namespace) ?? []), spec]);
      }
    }
    for (const [namespace, specs] of byNamespace) {
      if (specs.length < 2 || isAmbientNamespace(namespace, config)) {
        continue;
      }
      for (const spec of specs) {
        const others = specs.filter(other => other !== spec).map(({ resource }) => `Sidecar ${resource.name}`);
        yield {
          at: spec,
          message: `namespace '${namespace}' has ${listed(others)} for all its workloads too`,
          fix: 'write one Sidecar, or select workloads by labels',
        };
      }
    }
  },
};

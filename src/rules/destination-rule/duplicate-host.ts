import { qualifyHost } from '../../model/destination-host';
import type { Config, Spec } from '../../model/config';
import { once } from '../../model/once';
import { nameOf } from '../../model/resource';
import type { DestinationRuleSpec } from '../../model/wire/destination-rule';
import type { Problem, Rule } from '../rule';
import { put } from '../../model/put';

type DestinationRule = Spec<DestinationRuleSpec>;

/** istiod joins them: subsets are added to those of the older one, and nothing that it says is replaced. */
export const duplicateHost: Rule = {
  name: 'destination-rule/duplicate-host',
  level: 'warning',
  says: 'two DestinationRules of a namespace say the same of one host, and the older one is heard',
  source: 'https://istio.io/latest/docs/ops/best-practices/traffic-management/#split-destination-rules',
  alike: ['KIA0201'],
  *check(config) {
    for (const [first, ...others] of rulesByHost(config)) {
      for (const other of others) {
        yield* conflictOf(first, other);
      }
    }
  },
};

function* conflictOf(first: DestinationRule, other: DestinationRule): Iterable<Problem> {
  const who = nameOf(first.resource);
  if (first.value?.trafficPolicy && other.value?.trafficPolicy) {
    yield {
      at: other.get('trafficPolicy'),
      message: `${who} has a traffic policy for '${first.value.host}' too: that of the older one holds, and the other is dropped`,
      fix: 'write one DestinationRule for the host',
    };
  }
  const names = new Set(first.value?.subsets?.map(({ name }) => name));
  for (const subset of other.value?.subsets ? other.get('subsets').items() : []) {
    if (names.has(subset.value.name)) {
      yield {
        at: subset.get('name'),
        message: `${who} has a subset '${subset.value.name}' of the host too: that of the older one holds, and the other is dropped`,
        fix: 'write one DestinationRule for the host, or call the subset something else',
      };
    }
  }
}

/** Those that istiod would join: of one host, for the same workloads and the same namespaces. */
const rulesByHost = once((config: Config): Array<DestinationRule[]> => {
  const found = new Map<string, DestinationRule[]>();
  for (const spec of config.specs('DestinationRule')) {
    const { host = '', workloadSelector, exportTo = [] } = spec.value ?? {};
    const namespace = config.namespaceOf(spec.resource);
    const key = JSON.stringify([
      namespace,
      qualifyHost(host, namespace, config),
      workloadSelector,
      [...exportTo].sort(),
    ]);
    put(found, key, spec);
  }
  return [...found.values()].filter(({ length }) => length > 1);
});

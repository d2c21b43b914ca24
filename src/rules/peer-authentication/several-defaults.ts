import { nameOf } from '../../model/resource';
import type { Rule } from '../rule';

/** For one scope istiod takes the oldest, and does not look at the others. */
export const severalDefaults: Rule = {
  name: 'peer-authentication/several-defaults',
  level: 'warning',
  says: 'two PeerAuthentications hold for all workloads of a namespace, and the oldest is heard',
  source: 'https://istio.io/latest/docs/concepts/security/#peer-authentication',
  alike: [],
  *check(config) {
    const first = new Map<string, string>();
    for (const spec of config.specs('PeerAuthentication')) {
      if (Object.keys(spec.value?.selector?.matchLabels ?? {}).length > 0) {
        continue;
      }
      const namespace = config.namespaceOf(spec.resource);
      const other = first.get(namespace);
      if (other === undefined) {
        first.set(namespace, nameOf(spec.resource));
      } else {
        yield {
          at: spec,
          message: `${other} holds for all workloads of namespace '${namespace}' too: the older of the two holds, and the other does nothing`,
          fix: 'keep one, or select workloads',
        };
      }
    }
  },
};

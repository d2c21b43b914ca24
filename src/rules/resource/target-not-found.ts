import { closest } from '../../model/closest';
import type { Config } from '../../model/config';
import { GATEWAY_API } from '../../model/gateway-api';
import { once } from '../../model/once';
import { targetReferences } from '../../model/policy-selectors';
import type { Rule } from '../rule';
import { put } from '../../model/put';

const KINDS: ReadonlyMap<string, readonly [group: string, kind: string]> = new Map([
  ['/Service', ['', 'Service']],
  ['core/Service', ['', 'Service']],
  ['networking.istio.io/ServiceEntry', ['networking.istio.io', 'ServiceEntry']],
  [`${GATEWAY_API}/Gateway`, [GATEWAY_API, 'Gateway']],
]);

/** An open mesh misses only what its namespace has others of: a policy may stand in a chart of its own. */
export const targetNotFound: Rule = {
  name: 'resource/target-not-found',
  level: 'warning',
  group: 'reference',
  says: 'a policy is for an object that is not there',
  source: 'https://istio.io/latest/docs/reference/config/type/workload-selector/#PolicyTargetReference',
  alike: [],
  *check(config) {
    for (const reference of targetReferences(config)) {
      const { group = '', kind = '', name = '' } = reference.value;
      const [of, what] = KINDS.get(`${group}/${kind}`) ?? [];
      const namespace = config.namespaceOf(reference.resource);
      if (of === undefined || what === undefined || config.find(of, what, namespace, name)) {
        continue;
      }
      const others = names(config).get(`${what}/${namespace}`) ?? [];
      if (config.settings.closed || others.length > 0) {
        const near = closest(name, others);
        yield {
          at: reference.get('name'),
          message: `no ${what} '${name}' is in namespace '${namespace}': the policy does nothing`,
          fix: near === undefined ? `declare the ${what}, or correct the name` : `did you mean '${near}'?`,
        };
      }
    }
  },
};

/** The names of what policies may be for and is looked after, by kind and namespace. */
const names = once((config: Config): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [group, kind] of new Set(KINDS.values())) {
    for (const resource of config.of(group, kind).filter(({ known }) => !known)) {
      const key = `${kind}/${config.namespaceOf(resource)}`;
      put(found, key, resource.name);
    }
  }
  return found;
});

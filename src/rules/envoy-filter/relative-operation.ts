import type { Field } from '../../model/field';
import { at } from '../../model/plain';
import type { EnvoyConfigObjectPatch } from '../../model/wire/envoy-filter';
import type { Rule } from '../rule';

/** It is how every EnvoyFilter puts a filter before the router, and most of them are right: advice. */
export const relativeOperation: Rule = {
  name: 'envoy-filter/relative-operation',
  level: 'info',
  group: 'advice',
  says: 'a patch is relative to something that another EnvoyFilter may add or remove, and no priority says which comes first',
  source: 'https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter-priority',
  alike: ['IST0151', 'IST0155'],
  *check(config) {
    // what was patched before for some versions of the proxy alone
    const versioned = new Set<string>();
    for (const spec of config.specs('EnvoyFilter')) {
      for (const [i, each] of (spec.value?.configPatches ?? []).entries()) {
        const subject = subjectOf(each);
        if (!spec.value?.priority && isRelative(each)) {
          yield {
            at: operationOf(spec.get('configPatches').items()[i]),
            message: `${each.patch?.operation} is relative to what other EnvoyFilters do, and there is no priority`,
            fix: 'set spec.priority: what is less comes first',
            alike: [versioned.has(subject) ? 'IST0155' : 'IST0151'],
          };
        }
        if (each.match?.proxy?.proxyVersion) {
          versioned.add(subject);
        }
      }
    }
  },
};

function operationOf(patch: Field<EnvoyConfigObjectPatch>): Field<unknown> {
  return patch.get('patch').get('operation');
}

/** Whether it has to find something in the proxy; where it cannot do anything, that is said elsewhere. */
function isRelative({ applyTo = '', patch }: EnvoyConfigObjectPatch): boolean {
  switch (patch?.operation) {
    case 'INSERT_BEFORE':
    case 'INSERT_AFTER':
      return true;
    case 'REMOVE':
      return applyTo !== 'ROUTE_CONFIGURATION' && applyTo !== 'HTTP_ROUTE';
    case 'REPLACE':
      return ['NETWORK_FILTER', 'HTTP_FILTER', 'VIRTUAL_HOST'].includes(applyTo);
    default:
      return false;
  }
}

/** What is patched, as far as Istio's analyzer compares it: the name in the value, else that of the filter that is looked for. */
function subjectOf({ match, patch }: EnvoyConfigObjectPatch): string {
  if (patch?.value === undefined) {
    return '';
  }
  const name = at(patch.value, 'name');
  return name === undefined ? (match?.listener?.filterChain?.filter?.name ?? '') : JSON.stringify(name);
}

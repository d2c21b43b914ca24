import { resolveServiceNamespace } from '../../model/destination-host';
import { scopesOf } from '../../model/export-to';
import type { Rule } from '../rule';

/**
 * A proxy looks in its own namespace, then in that of the service, then in the root namespace. One that stands elsewhere, and
 * is not for its own namespace, is found by nobody.
 */
export const neverSeen: Rule = {
  name: 'destination-rule/never-seen',
  level: 'warning',
  says: 'a DestinationRule is exported to namespaces that do not look for it where it is',
  source: 'https://istio.io/latest/docs/ops/best-practices/traffic-management/#cross-namespace-configuration',
  alike: [],
  *check(config) {
    for (const spec of config.specs('DestinationRule')) {
      const { host = '', exportTo } = spec.value ?? {};
      const own = config.namespaceOf(spec.resource);
      const ofService = resolveServiceNamespace(host, own, config);
      const forItself = scopesOf(exportTo, own, config, 'defaultDestinationRuleExportTo')?.includes(own) ?? true;
      if (forItself || ofService === undefined || [ofService, config.settings.rootNamespace].includes(own)) {
        continue;
      }
      yield {
        at: spec.get('exportTo'),
        message: `proxies look for the rule of '${host}' in their own namespace, in '${ofService}' and in '${config.settings.rootNamespace}', and not in '${own}'`,
        fix: `move it to the namespace of the service, '${ofService}', or to that of the clients`,
      };
    }
  },
};

import { closest } from '../../model/closest';
import { registry } from '../../model/registry';
import { nameOf } from '../../model/resource';
import type { Rule } from '../rule';

/** differs: Istio's analyzer misses every wildcard that is no host of a ServiceEntry, as `*.local`. */
export const hostNotFound: Rule = {
  name: 'destination-rule/host-not-found',
  level: 'warning',
  says: 'a DestinationRule is for a host that no proxy knows',
  source: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#DestinationRule-host',
  alike: ['IST0174', 'KIA0202'],
  group: 'reference',
  *check(config) {
    const hosts = registry(config);
    for (const spec of config.specs('DestinationRule')) {
      const { host, exportTo } = spec.value ?? {};
      const namespace = config.namespaceOf(spec.resource);
      const full = host === undefined ? undefined : hosts.fullName(host, namespace);
      if (host === undefined || full === undefined || hosts.find(full, { namespace, exportTo }).length > 0) {
        continue;
      }
      const at = spec.get('host');
      const hidden = hosts.declared(full)[0];
      const meant = hosts.uncompleted(host);
      if (hidden) {
        yield {
          at,
          message: `host '${host}' is not exported to namespace '${namespace}' by ${nameOf(hidden.resource)}`,
          fix: 'export it to the namespace too',
        };
      } else if (meant !== undefined) {
        yield {
          at,
          message: `host '${host}' is no host: only names without a dot are completed`,
          fix: `write '${meant}'`,
        };
      } else if (
        host.startsWith('*') ? config.settings.closed && !hosts.hasBelow(host) : hosts.judges(full, { namespace })
      ) {
        const of = hosts.namespaceOfHost(full);
        const near = of === undefined ? undefined : closest(full.slice(0, full.indexOf('.')), hosts.namesIn(of));
        yield {
          at,
          message:
            of === undefined
              ? `host '${host}' is declared by no ServiceEntry`
              : `host '${host}' is no Service of namespace '${of}'`,
          fix: near === undefined ? 'correct the host, or declare it' : `did you mean '${near}'?`,
        };
      }
    }
  },
};

import { coversHost } from '../../match/host';
import { fieldAt } from '../../model/field';
import type { Rule } from '../rule';

export const duplicateHost: Rule = {
  name: 'virtual-service/duplicate-host',
  level: 'error',
  says: 'a VirtualService has a host twice, or one that a wildcard of its own takes',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#VirtualService-hosts',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('VirtualService')) {
      const { hosts = [] } = spec.value ?? {};
      if (hosts.length < 2) {
        continue;
      }
      const seen = new Set<string>();
      const wildcards: string[] = [];
      for (const [i, host] of hosts.entries()) {
        const other = seen.has(host)
          ? host
          : (wildcards.find(wide => coversHost(wide, host)) ??
            (host.startsWith('*') ? [...seen].find(narrow => coversHost(host, narrow)) : undefined));
        if (other !== undefined) {
          yield {
            at: fieldAt(spec.resource, ['spec', 'hosts', i]),
            message:
              other === host
                ? `host '${host}' is there twice`
                : `host '${host}' and host '${other}' of the same VirtualService take the same requests`,
            fix: 'leave the narrower one out',
          };
        }
        seen.add(host);
        if (host.startsWith('*')) {
          wildcards.push(host);
        }
      }
    }
  },
};

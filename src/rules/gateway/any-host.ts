import type { Rule } from '../rule';

/** Whoever may write a VirtualService takes any name on such a server. */
export const anyHost: Rule = {
  name: 'gateway/any-host',
  level: 'info',
  group: 'advice',
  says: 'a server of a Gateway is there for every host',
  source: 'https://istio.io/latest/docs/ops/best-practices/security/#avoid-overly-broad-hosts-configurations',
  alike: [],
  *check(config) {
    for (const spec of config.specs('Gateway')) {
      for (const server of spec.get('servers').items()) {
        for (const host of server.get('hosts').items()) {
          if (/^(\*\/)?\*$/.test(host.value)) {
            yield {
              at: host,
              message: `host '${host.value}' lets a VirtualService of any namespace take any name`,
              fix: 'name the hosts, or the namespaces that may have them: shop/*.example.com',
            };
          }
        }
      }
    }
  },
};

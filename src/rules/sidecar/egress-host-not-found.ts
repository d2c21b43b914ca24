import { closest } from '../../model/closest';
import type { Config } from '../../model/config';
import { namespaceNames } from '../../model/namespaces';
import { once } from '../../model/once';
import { registry } from '../../model/registry';
import { egressListeners } from '../../model/sidecar-listeners';
import type { Problem, Rule } from '../rule';

/** A Sidecar confines what a proxy knows: what its hosts do not name rightly is not known. */
export const egressHostNotFound: Rule = {
  name: 'sidecar/egress-host-not-found',
  level: 'warning',
  group: 'reference',
  says: 'a Sidecar lets its proxies know a host that is not there',
  source: 'https://istio.io/latest/docs/reference/config/networking/sidecar/#IstioEgressListener-hosts',
  alike: ['KIA1004'],
  *check(config) {
    for (const listener of egressListeners(config)) {
      for (const [i, text] of (listener.value.hosts ?? []).entries()) {
        const [of, host] = text.split('/');
        // `~` takes out, and a wildcard may be meant for what is to come
        if (host === undefined || of.startsWith('~') || host.startsWith('*')) {
          continue;
        }
        const own = config.namespaceOf(listener.resource);
        const problem = problemOf(of === '.' ? own : of, host, own, config);
        if (problem) {
          yield { at: listener.get('hosts').items()[i], ...problem };
        }
      }
    }
  },
};

function problemOf(of: string, host: string, own: string, config: Config): Omit<Problem, 'at'> | undefined {
  const hosts = registry(config);
  const declared = hosts.declared(host);
  if (declared.some(({ namespace }) => of === '*' || namespace === of) || routedHosts(config).has(host)) {
    return undefined;
  }
  if (declared.length > 0) {
    const [{ namespace }] = declared;
    return {
      message: `host '${host}' is of namespace '${namespace}', and not of '${of}'`,
      fix: `write '${namespace}/${host}'`,
    };
  }
  const namespace = hosts.namespaceOfHost(host);
  if (!hosts.judges(host, { namespace: own })) {
    return undefined;
  }
  const near =
    namespace === undefined ? undefined : closest(host.slice(0, host.indexOf('.')), hosts.namesIn(namespace));
  return {
    message:
      namespace === undefined
        ? `host '${host}' is declared by no ServiceEntry`
        : namespaceNames(config).has(namespace)
          ? `host '${host}' is no Service of namespace '${namespace}'`
          : `host '${host}' is of namespace '${namespace}', which is not there`,
    fix: near === undefined ? 'declare it, or correct the host' : `did you mean '${near}'?`,
  };
}

/** The hosts of VirtualServices: those are let in by their hosts too. */
const routedHosts = once(
  (config: Config): ReadonlySet<string> =>
    new Set(config.specs('VirtualService').flatMap(({ value }) => value?.hosts ?? [])),
);

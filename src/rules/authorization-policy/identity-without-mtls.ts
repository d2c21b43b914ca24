import { sourcesOf } from '../../model/authorization-rules';
import type { Config } from '../../model/config';
import { isAmbientNamespace } from '../../model/enrolment';
import { once } from '../../model/once';
import { hasTarget } from '../../model/policy-scope';
import { nameOf, type Resource } from '../../model/resource';
import type { Source } from '../../model/wire/authorization-policy';
import type { Rule } from '../rule';

/** The lists that are read from the certificate of who calls. */
const OF_CERTIFICATE: ReadonlyArray<keyof Source> = ['principals', 'namespaces', 'serviceAccounts', 'trustDomains'];

/** In plain text nobody says who they are. */
export const identityWithoutMtls: Rule = {
  name: 'authorization-policy/identity-without-mtls',
  level: 'warning',
  says: 'a policy asks who calls, where mTLS is switched off',
  source: 'https://istio.io/latest/docs/concepts/security/#dependency-on-mutual-tls',
  alike: ['KIA0105'],
  *check(config) {
    for (const spec of config.specs('AuthorizationPolicy')) {
      const namespace = config.namespaceOf(spec.resource);
      // ztunnel takes mTLS whatever a PeerAuthentication says
      const off = hasTarget(spec.value)
        ? undefined
        : (switchedOff(config).get(namespace) ?? offInMesh(namespace, config));
      if (off === undefined || namespace === config.settings.rootNamespace || isAmbientNamespace(namespace, config)) {
        continue;
      }
      for (const source of sourcesOf(spec)) {
        const list = OF_CERTIFICATE.find(each => (source.value[each] ?? []).length > 0);
        if (list) {
          yield {
            at: source.get(list),
            message: `${nameOf(off)} switches mTLS off: no request has any of the ${list}, and the rule takes none`,
            fix: 'set mode STRICT or PERMISSIVE in the PeerAuthentication',
          };
        }
      }
    }
  },
};

/** The PeerAuthentication that switches mTLS off in a namespace, as a whole. */
const switchedOff = once((config: Config): ReadonlyMap<string, Resource | undefined> => {
  const found = new Map<string, Resource | undefined>();
  for (const { resource, value } of config.specs('PeerAuthentication')) {
    const namespace = config.namespaceOf(resource);
    const isWhole = Object.keys(value?.selector?.matchLabels ?? {}).length === 0;
    const mode = value?.mtls?.mode ?? 'UNSET';
    // what is for some workloads alone may switch it on again
    const undecided = found.has(namespace) || !isWhole || mode === 'UNSET';
    found.set(namespace, !undecided && mode === 'DISABLE' ? resource : undefined);
  }
  return found;
});

function offInMesh(namespace: string, config: Config): Resource | undefined {
  return switchedOff(config).has(namespace) ? undefined : switchedOff(config).get(config.settings.rootNamespace);
}

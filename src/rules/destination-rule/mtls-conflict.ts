import { resolveServiceNamespace } from '../../model/destination-host';
import { once } from '../../model/once';
import type { Config, Spec } from '../../model/config';
import type { PeerAuthenticationSpec } from '../../model/wire/peer-authentication';
import type { Rule } from '../rule';

/** What clients are told to speak, and what the other side takes. Only what holds for a whole namespace is certain here. */
export const mtlsConflict: Rule = {
  name: 'destination-rule/mtls-conflict',
  level: 'warning',
  says: 'clients are told a TLS that the workloads of the host refuse',
  source: 'https://istio.io/latest/docs/ops/common-problems/network-issues/#503-errors-after-setting-destination-rule',
  alike: ['KIA0207', 'KIA0208', 'KIA0501', 'KIA0505', 'KIA0506'],
  *check(config) {
    const modes = modesOf(config);
    if (modes.size === 0) {
      return;
    }
    for (const spec of config.specs('DestinationRule')) {
      const told = spec.value?.trafficPolicy?.tls?.mode;
      const host = spec.value?.host ?? '';
      const namespace = resolveServiceNamespace(host, config.namespaceOf(spec.resource), config);
      if (told === undefined || namespace === undefined || exceptions(config).has(namespace)) {
        continue;
      }
      const taken = modes.get(namespace) ?? modes.get(config.settings.rootNamespace);
      const refused =
        (taken === 'STRICT' && told !== 'ISTIO_MUTUAL') || (taken === 'DISABLE' && told === 'ISTIO_MUTUAL');
      if (refused) {
        yield {
          at: spec.get('trafficPolicy').get('tls').get('mode'),
          message: `clients of '${host}' are told ${told}, and its workloads take ${taken === 'STRICT' ? 'mTLS of the mesh alone' : 'plain text alone'}: they answer with a reset`,
          fix: 'leave tls out: proxies use mTLS where the other side has it',
        };
      }
    }
  },
};

/** The mode of each namespace that says one for all of its workloads. */
const modesOf = once(
  (config: Config): ReadonlyMap<string, string> =>
    new Map(
      config
        .specs('PeerAuthentication')
        .filter(spec => !selectsSome(spec))
        .flatMap(({ resource, value }): Array<[string, string]> => {
          const mode = value?.mtls?.mode ?? 'UNSET';
          return mode === 'UNSET' ? [] : [[config.namespaceOf(resource), mode]];
        }),
    ),
);

/** The namespaces of which some workloads or ports say something else. */
const exceptions = once(
  (config: Config): ReadonlySet<string> =>
    new Set(
      config
        .specs('PeerAuthentication')
        .filter(spec => selectsSome(spec) || spec.value?.portLevelMtls)
        .map(({ resource }) => config.namespaceOf(resource)),
    ),
);

function selectsSome({ value }: Spec<PeerAuthenticationSpec>): boolean {
  return Object.keys(value?.selector?.matchLabels ?? {}).length > 0;
}

import type { Config, Spec } from '../model/config';
import { defaultExportTo } from '../model/export-to';
import type { Field } from '../model/field';
import { coversHost } from '../match/host';
import { once } from '../model/once';
import type { DestinationRuleSpec, Subset } from '../model/wire/destination-rule';

import { byAge, fullHost } from './names';
import { type Visibility, visibilityOf } from './visibility';

/** The DestinationRules of one host in one namespace, as istiod merges them. */
export interface HostRules {
  readonly host: string;
  readonly rules: ReadonlyArray<Spec<DestinationRuleSpec>>;
  readonly visibility: Visibility;
}

/** What a namespace says of hosts: to itself, and to others. */
interface Said {
  readonly local: Map<string, HostRules>;
  readonly exported: Map<string, HostRules>;
}

const byNamespace = once((config: Config): ReadonlyMap<string, Said> => {
  const index = new Map<string, Said>();
  const rules = [...config.specs('DestinationRule')].sort((a, b) => byAge(a.resource, b.resource, config));
  for (const spec of rules) {
    const namespace = config.namespaceOf(spec.resource);
    const said: Said = index.get(namespace) ?? {
      local: new Map<string, HostRules>(),
      exported: new Map<string, HostRules>(),
    };
    index.set(namespace, said);
    const { exportTo, workloadSelector, host = '' } = spec.value ?? {};
    const visibility = visibilityOf(
      workloadSelector ? ['.'] : exportTo,
      namespace,
      defaultExportTo(config, 'defaultDestinationRuleExportTo'),
    );
    const full = fullHost(host, spec.resource, config);
    if (visibility.has('*') || visibility.has(namespace)) {
      add(said.local, full, spec, visibility);
    }
    if (!(visibility.size === 1 && visibility.has(namespace))) {
      add(said.exported, full, spec, visibility);
    }
  }
  return index;
});

function add(to: Map<string, HostRules>, host: string, spec: Spec<DestinationRuleSpec>, visibility: Visibility): void {
  const kin = to.get(host);
  to.set(host, { host, rules: [...(kin?.rules ?? []), spec], visibility: kin?.visibility ?? visibility });
}

/**
 * The rules that hold for a host when a proxy calls it: those of the proxy's namespace, else of the host's, else of the whole
 * mesh's. Within a namespace the rules for the most specific host count, and no others.
 */
export function rulesFor(
  config: Config,
  host: string,
  hostNamespace: string,
  proxyNamespace: string,
): HostRules | undefined {
  const { rootNamespace } = config.settings;
  const index = byNamespace(config);
  const seen = (namespace: string) => {
    const found = mostSpecific(index.get(namespace)?.exported, host);
    return found && (found.visibility.has('*') || found.visibility.has(proxyNamespace)) ? found : undefined;
  };
  const own = index.get(proxyNamespace)?.local;
  const here = proxyNamespace === rootNamespace ? privately(own) : own;
  return mostSpecific(here, host) ?? seen(hostNamespace) ?? seen(rootNamespace);
}

/** What the root namespace says of hosts is meant for all, unless it keeps it for itself. */
function privately(rules: Map<string, HostRules> | undefined): Map<string, HostRules> {
  return new Map([...(rules ?? [])].filter(([, { visibility }]) => !visibility.has('*') && visibility.size === 1));
}

function mostSpecific(rules: Map<string, HostRules> | undefined, host: string): HostRules | undefined {
  const exact = rules?.get(host);
  if (exact || !rules) {
    return exact;
  }
  return [...rules.values()]
    .filter(rule => rule.host.startsWith('*') && coversHost(rule.host, host))
    .sort((a, b) => b.host.length - a.host.length)[0];
}

/** A subset by its name; of two the older rule's. */
export function subsetOf(rules: HostRules | undefined, name: string): Field<Subset> | undefined {
  for (const spec of rules?.rules ?? []) {
    const found = spec
      .get('subsets')
      .items()
      .find(({ value }) => value.name === name);
    if (found) {
      return found;
    }
  }
  return undefined;
}

import { specOf, type Config } from './config';
import { once } from './once';
import { registry } from './registry';
import type { DestinationRuleSpec } from './wire/destination-rule';
import { put } from './put';

/** A DestinationRule, as far as it says subsets of its host. */
export interface SubsetsOfHost {
  readonly host: string;
  readonly namespace: string;
  readonly names: readonly string[];
}

/** Which DestinationRules there are, by the full names of their hosts; the known ones too. */
export const subsetsByHost = once((config: Config): ReadonlyMap<string, readonly SubsetsOfHost[]> => {
  const byHost = new Map<string, SubsetsOfHost[]>();
  for (const resource of config.of('networking.istio.io', 'DestinationRule')) {
    const { host, subsets = [] } = specOf<DestinationRuleSpec>(resource).value ?? {};
    if (host === undefined) {
      continue;
    }
    const namespace = config.namespaceOf(resource);
    const full = registry(config).fullName(host, namespace);
    const one = { host: full, namespace, names: subsets.flatMap(({ name }) => name ?? []) };
    put(byHost, full, one);
  }
  return byHost;
});

/** The DestinationRules of a host, those for wildcards over it too. */
export function subsetsOver(config: Config, host: string): readonly SubsetsOfHost[] {
  const byHost = subsetsByHost(config);
  const own = byHost.get(host) ?? NONE;
  if (!hasWildcards(config)) {
    return own;
  }
  const found = [...own, ...(byHost.get('*') ?? NONE)];
  for (let at = host.indexOf('.'); at >= 0; at = host.indexOf('.', at + 1)) {
    found.push(...(byHost.get(`*${host.slice(at)}`) ?? []));
  }
  return found;
}

const hasWildcards = once((config: Config) => [...subsetsByHost(config).keys()].some(host => host.startsWith('*')));

const NONE: readonly SubsetsOfHost[] = [];

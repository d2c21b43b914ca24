import type { Config } from './config';
import { at, listOf, textOf } from './plain';

/** What of MeshConfig says who sees an object that does not say it itself. */
export type DefaultExportTo =
  'defaultVirtualServiceExportTo' | 'defaultServiceExportTo' | 'defaultDestinationRuleExportTo';

/** Who sees what does not say it, of a kind; nothing where MeshConfig does not say it either: all do. */
export function defaultExportTo(config: Config, field: DefaultExportTo): readonly string[] | undefined {
  const { meshConfig } = config.settings;
  const said = meshConfig === undefined ? [] : listOf(at(meshConfig, field)).flatMap(to => textOf(to) ?? []);
  return said.length > 0 ? said : undefined;
}

/**
 * The namespaces whose proxies see an object; nothing where all do.
 *
 * differs: Istio's analyzers do not look at the defaults of MeshConfig; istiod does.
 */
export function scopesOf(
  said: readonly string[] | undefined,
  namespace: string,
  config: Config,
  field: DefaultExportTo,
): readonly string[] | undefined {
  const exportTo = said?.length ? said : (defaultExportTo(config, field) ?? ['*']);
  return exportTo.includes('*')
    ? undefined
    : exportTo.filter(to => to !== '~').map(to => (to === '.' ? namespace : to));
}

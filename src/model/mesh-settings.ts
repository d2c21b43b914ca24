import type { Config } from './config';
import { at, textOf } from './plain';

/** How proxies make paths alike before they look at them: `BASE` unless the mesh configuration says another. */
export function pathNormalizationOf(config: Config): string {
  return textOf(at(config.settings.meshConfig, 'pathNormalization', 'normalization')) ?? 'BASE';
}

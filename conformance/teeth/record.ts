import type { Manifest } from '../examples';
import type { Ask } from '../simulate/case';
import type { Answer } from '../types';

/** A configuration, what was asked of it, and what Envoy answered. */
export interface RecordedCase {
  readonly manifests: readonly Manifest[];
  readonly meshConfig?: Readonly<Record<string, unknown>>;
  readonly asks: readonly Ask[];
  readonly answers: readonly Answer[];
}

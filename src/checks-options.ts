import type { MeshOptions } from './mesh-options';

/** How an app is checked, as the seam with cdk8s knows it: the public names are those of `MeshChecks`. */
export interface ChecksOptions extends MeshOptions {
  readonly enabled?: boolean;
  readonly rules?: { readonly [rule: string]: string };
}

import { bundleCheck } from './bundle-check';
import { bundlePackages } from './bundle-packages';
import { compile } from './compile';
import { makeModulesLazy } from './lazy-modules';
import { stripComments } from './strip-comments';

/** Writes lib/ and the assembly, as they are packed. */
export function build(): void {
  compile();
  stripComments();
  makeModulesLazy();
  bundlePackages();
  bundleCheck();
}

import { bundleCheck } from './bundle-check';
import { bundleCli } from './bundle-cli';
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
  bundleCli();
}

import { bundleCheck } from './bundle-check';
import { bundleRe2 } from './bundle-re2';
import { compile } from './compile';
import { makeModulesLazy } from './lazy-modules';
import { stripComments } from './strip-comments';

/** Writes lib/ and the assembly, as they are packed. */
export function build(): void {
  compile();
  stripComments();
  makeModulesLazy();
  bundleRe2();
  bundleCheck();
}

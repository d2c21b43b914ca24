import { bundleRe2 } from './build/bundle-re2';
import { compile } from './build/compile';
import { stripComments } from './build/strip-comments';

// npm run build: writes lib/ and the assembly, as they are packed
try {
  compile();
  stripComments();
  bundleRe2();
} catch (error) {
  console.error(`build: ${(error as Error).message}`);
  process.exitCode = 1;
}

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importCrds } from './import/import-crds';

// npm run import [-- --out DIR] [--crds DIR]: regenerates imports/ from crds/, without network
const root = join(__dirname, '..');
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'imports') },
    crds: { type: 'string', default: join(root, 'crds') },
  },
});

try {
  importCrds(values.crds, values.out);
  console.log(`wrote ${values.out}`);
} catch (error) {
  console.error(`import: ${(error as Error).message}`);
  process.exitCode = 1;
}

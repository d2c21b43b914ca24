import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateSchema } from './schema/generate';

// npm run schema [-- --out DIR] [--crds DIR]: regenerates src/schema/generated/ from crds/, without network
const root = join(__dirname, '..');
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'src', 'schema', 'generated') },
    crds: { type: 'string', default: join(root, 'crds') },
  },
});

generateSchema(values.crds, values.out).then(
  () => console.log(`wrote ${values.out}`),
  (error: unknown) => {
    console.error(`schema: ${(error as Error).message}`);
    process.exitCode = 1;
  },
);

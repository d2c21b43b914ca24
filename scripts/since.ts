import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { readSchema } from './since/read-schema';
import { toTable } from './since/table';
import { MODULES, crdsOf } from './since/modules';

// npm run since [-- --out FILE]: writes from which Istio on a field, a value or a kind exists. Needs Go, and its module proxy.
const file = join(__dirname, '../src/model/since.ts');
const { values } = parseArgs({ options: { out: { type: 'string', default: file } } });

async function main(): Promise<void> {
  const schemas = Object.entries(MODULES).map(([minor, version]) => {
    console.log(`reading istio.io/api ${version}`);
    return { minor: Number(minor), schema: readSchema(crdsOf(version)) };
  });
  const text = toTable(schemas);
  writeFileSync(values.out, await format(text, { ...(await resolveConfig(file)), parser: 'typescript' }));
  console.log(`wrote ${values.out}`);
}

main().catch((error: unknown) => {
  console.error(`since: ${(error as Error).message}`);
  process.exitCode = 1;
});

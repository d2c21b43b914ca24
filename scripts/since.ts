import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { readSchema } from './since/read-schema';
import { toTable } from './since/table';
import { MODULES, crdsOf } from './since/modules';

// npm run since: writes from which Istio on a field, a value or a kind exists. Needs Go, and its module proxy.
//   -- --check: fails where the table is not what would be written
const file = join(__dirname, '../src/model/since.ts');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

async function main(): Promise<void> {
  const schemas = Object.entries(MODULES).map(([minor, version]) => {
    console.log(`reading istio.io/api ${version}`);
    return { minor: Number(minor), schema: readSchema(crdsOf(version)) };
  });
  const text = await format(toTable(schemas), { ...(await resolveConfig(file)), parser: 'typescript' });
  if (!values.check) {
    writeFileSync(file, text);
    console.log('wrote src/model/since.ts');
  } else if (text === readFileSync(file, 'utf8')) {
    console.log('src/model/since.ts is what the CRDs say');
  } else {
    throw new Error('src/model/since.ts is not what the CRDs say (run npm run since, and commit it)');
  }
}

main().catch((error: unknown) => {
  console.error(`since: ${(error as Error).message}`);
  process.exitCode = 1;
});

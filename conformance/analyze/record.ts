/** Writes into the first lines of `test/analyze/NAME.yaml` what Istio says of it: `npx tsx conformance/analyze/record.ts NAME...` */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Judge } from '../client';
import { FOLDER, readFixtures } from './fixtures';
import { allOfTheirs } from './verdict';

async function record(names: readonly string[]): Promise<void> {
  const judge = await Judge.start();
  try {
    for (const { name, documents } of readFixtures().filter(fixture => names.includes(fixture.name))) {
      const file = join(FOLDER, `${name}.yaml`);
      const verdict = await allOfTheirs(judge, documents);
      const text = readFileSync(file, 'utf8').replace(/^# Istio: .*\n/gm, '');
      writeFileSync(file, [...verdict.map(said => `# Istio: ${said}\n`), text].join(''));
    }
  } finally {
    await judge.stop();
  }
}

record(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

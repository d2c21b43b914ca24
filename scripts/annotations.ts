import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { MODULES, fileOf } from './since/modules';

// npm run annotations: writes which annotations Istio knows, and on what. Needs Go, and its module proxy.
//   -- --check: fails where the table is not what would be written
const file = join(__dirname, '../src/model/annotations.ts');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

interface Known {
  readonly name: string;
  readonly deprecated?: boolean;
  readonly resources: readonly string[];
}

async function main(): Promise<void> {
  const newest = Math.max(...Object.keys(MODULES).map(Number));
  const read = (path: string): unknown => parse(fileOf(MODULES[newest], path));
  const { annotations } = read('annotation/annotations.yaml') as { annotations: Known[] };
  const { labels } = read('label/labels.yaml') as { labels: Known[] };
  const text = await format(toTable(annotations, labels), { ...(await resolveConfig(file)), parser: 'typescript' });
  if (!values.check) {
    writeFileSync(file, text);
    console.log('wrote src/model/annotations.ts');
  } else if (text === readFileSync(file, 'utf8')) {
    console.log('src/model/annotations.ts is what Istio registers');
  } else {
    throw new Error('src/model/annotations.ts is not what Istio registers (run npm run annotations, and commit it)');
  }
}

function toTable(annotations: readonly Known[], labels: readonly Known[]): string {
  const byName = (a: Known, b: Known): number => (a.name < b.name ? -1 : 1);
  const entries = [...annotations].sort(byName).map(({ name, deprecated, resources }) => {
    const on = resources.map(kind => `'${kind}'`).join(', ');
    return `  '${name}': { on: [${on}]${deprecated ? ', deprecated: true' : ''} },`;
  });
  return `/** An annotation of Istio. */
export interface KnownAnnotation {
  /** The kinds on which Istio reads it; \`Any\` for all. */
  readonly on: readonly string[];
  readonly deprecated?: true;
}

/** Generated from the registry of annotations in istio.io/api by \`npm run annotations\`; do not edit. */
export const ANNOTATIONS: { readonly [name: string]: KnownAnnotation | undefined } = {
${entries.join('\n')}
};

/** The labels of Istio, which some take for annotations. From its registry of labels. */
export const LABELS: readonly string[] = [
${[...labels]
  .sort(byName)
  .map(({ name }) => `  '${name}',`)
  .join('\n')}
];
`;
}

main().catch((error: unknown) => {
  console.error(`annotations: ${(error as Error).message}`);
  process.exitCode = 1;
});

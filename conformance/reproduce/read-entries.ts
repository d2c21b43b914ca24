import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Entries, Entry } from './entry';

const folder = join(__dirname, 'entries');

/** The entries of all files of `entries/`; there is no list to forget one in. */
export async function readEntries(): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for (const file of entryFiles()) {
    const module = (await import(join(folder, file))) as { entries: Entries };
    for (const [key, entry] of Object.entries(module.entries)) {
      if (entries.has(key)) throw new Error(`two entries write ${key}, one of them in ${file}`);
      entries.set(key, entry);
    }
  }
  return entries;
}

/** Where an entry helps itself to more than a user's types: L1, patches, casts. */
export function shortcuts(): string[] {
  return entryFiles().flatMap(file =>
    shortcutsIn(readFileSync(join(folder, file), 'utf8')).map(shortcut => `${file}: ${shortcut}`),
  );
}

/** What a source uses beside the constructs of the library, and beside the units and the chart of cdk8s. */
export function shortcutsIn(source: string): string[] {
  const imports = [...source.matchAll(/^import (?:type )?([^'";]*) from '([^']+)';$/gm)].flatMap(
    ([, names, module]) => {
      const allowed = MODULES[module];
      const refused = (names.match(/[\w*]+/g) ?? ['*']).filter(name => allowed === undefined || !allowed(name));
      return refused.map(name => `${name} of ${module}`);
    },
  );
  const others = [
    /\bimport\(/g,
    /\brequire\(/g,
    /\baddJsonPatch\b/g,
    /\bapiObject\b/g,
    /\bas (?!const\b)\w+/g,
    /@ts-\w+/g,
  ];
  // a word in a text is no code
  const code = source.replace(/^import [^;]*;$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, "''");
  return [...imports, ...others.flatMap(pattern => code.match(pattern) ?? [])];
}

const L1 = ['networking', 'security', 'telemetryapi', 'extensions', 'gatewayapi', '*', 'as'];
const MODULES: { readonly [module: string]: (name: string) => boolean } = {
  'cdk8s-istio': name => !L1.includes(name),
  cdk8s: name => ['Chart', 'Duration', 'Size'].includes(name),
  '../entry': name => ['Entries', 'Entry'].includes(name),
};

function entryFiles(): string[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.ts'))
    .sort();
}

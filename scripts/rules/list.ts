import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../../src/rules/rule';
import { root } from '../build/run';

/** The name of each rule: its path. */
export function namesOfRules(): string[] {
  const folder = join(root, 'src/rules');
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map(file => `${name}/${file.replace(/\.ts$/, '')}`))
    .sort();
}

/** `virtual-service/host-split` -> `hostSplit`. */
export function constantOf(name: string): string {
  return name.replace(/^.*\//, '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** src/rules/index.ts. Two rules of one constant get the kind in front. */
export function listText(names: readonly string[]): string {
  const used = names.map(constantOf);
  const local = (name: string) =>
    used.filter(constant => constant === constantOf(name)).length > 1
      ? constantOf(name.replace('/', '-'))
      : constantOf(name);
  const imports = names.map(name => {
    const [constant, as] = [constantOf(name), local(name)];
    return `import { ${constant}${as === constant ? '' : ` as ${as}`} } from './${name}';`;
  });
  return `${imports.join('\n')}
import type { Rule } from './rule';

/** All rules, sorted by name: written by \`npm run rules\`. */
export const RULES: readonly Rule[] = [${names.map(local).join(', ')}];
`;
}

/** The table of docs/rules/README.md. */
export async function tableText(): Promise<string> {
  const { RULES } = (await import('../../src/rules/index.js')) as { RULES: readonly Rule[] };
  const rows = RULES.map(({ name, level, says, refusedBy, group, alike }) => {
    const how = refusedBy ? `error, refused by ${refusedBy === 'istiod' ? 'istiod' : 'the API server'}` : level;
    const kind = group === 'reference' ? 'warning; error in a closed mesh' : group === 'advice' ? 'advice' : how;
    return `| [${name}](${name}.md) | ${kind} | ${says} | ${alike.join(', ')} |`;
  });
  return ['| Rule | Level | What is wrong | Alike |', '| --- | --- | --- | --- |', ...rows].join('\n') + '\n';
}

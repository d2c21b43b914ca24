import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const root = join(__dirname, '..');

/** The rooms of docs/architecture.md, and which of them each may import. Packages are named with `npm:`. */
const MAY: Record<string, string[]> = {
  model: [],
  match: ['model', 'npm:re2js'],
  schema: ['model'],
  yaml: ['model', 'npm:js-yaml'],
  rules: ['model', 'match', 'schema', 'yaml'],
  check: ['model', 'rules', 'schema'],
  routing: ['model', 'match'],
  simulate: ['model', 'match', 'routing'],
  'finding.ts': [],
  'call.ts': [],
  'verdict.ts': [],
  'place.ts': [],
  'share.ts': ['npm:cdk8s'],
  'outcome.ts': ['model', 'match', 'routing', 'simulate', 'render', 'place.ts', 'share.ts', 'verdict.ts', 'npm:cdk8s'],
  'ask.ts': ['model', 'check', 'simulate', 'call.ts', 'outcome.ts'],
  'to-finding.ts': ['rules', 'finding.ts'],
  'mesh-options.ts': ['model'],
  'target.ts': ['npm:constructs'],
  'known.ts': ['npm:constructs'],
  'tree.ts': ['model', 'known.ts', 'target.ts', 'npm:cdk8s', 'npm:constructs'],
  'mesh.ts': [
    'model',
    'yaml',
    'check',
    'finding.ts',
    'to-finding.ts',
    'mesh-options.ts',
    'tree.ts',
    'call.ts',
    'outcome.ts',
    'ask.ts',
    'npm:constructs',
  ],
  'checks-options.ts': ['mesh-options.ts'],
  'synth-check.ts': [
    'model',
    'yaml',
    'rules',
    'check',
    'mesh-options.ts',
    'checks-options.ts',
    'tree.ts',
    'npm:cdk8s',
    'npm:constructs',
  ],
  'synth.ts': ['checks-options.ts', 'synth-check.ts', 'npm:cdk8s', 'npm:constructs'],
  'mesh-checks.ts': ['mesh-options.ts', 'synth.ts', 'npm:constructs'],
  render: ['model', 'simulate', 'finding.ts'],
  options: ['model', 'rules', 'check', 'mesh-options.ts'],
  testing: ['model', 'match', 'routing', 'simulate', 'render', 'yaml'],
  'plugin.ts': ['model', 'yaml', 'check', 'finding.ts', 'to-finding.ts', 'options', 'npm:node:fs', 'npm:node:path'],
  cli: [
    'model',
    'yaml',
    'rules',
    'check',
    'finding.ts',
    'to-finding.ts',
    'mesh-options.ts',
    'options',
    'render',
    'simulate',
    'testing',
    'npm:commander',
    'npm:picocolors',
    'npm:node:fs',
    'npm:node:path',
  ],
  'warn.ts': ['npm:constructs'],
  constructs: [
    'imports',
    'model',
    'match',
    'synth.ts',
    'target.ts',
    'known.ts',
    'warn.ts',
    'npm:cdk8s',
    'npm:constructs',
  ],
  'index.ts': [
    'imports',
    'constructs',
    'finding.ts',
    'mesh.ts',
    'mesh-checks.ts',
    'mesh-options.ts',
    'call.ts',
    'outcome.ts',
    'place.ts',
    'share.ts',
    'verdict.ts',
  ],
};

interface Arrow {
  readonly file: string;
  readonly room: string;
  readonly to: string;
}

function arrows(): Arrow[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
  return files.flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from |require\()'([^'\s]+)'[;)]/g)].map(([, target]) => ({
      file: relative(root, file),
      room: roomOf(file),
      to: target.startsWith('.') ? roomOf(resolve(dirname(file), target)) : `npm:${target}`,
    })),
  );
}

function roomOf(path: string): string {
  const [top, second] = relative(root, path).split(sep);
  return top === 'src' ? (second in MAY ? second : `${second}.ts`) : top;
}

test('arrows point one way', () => {
  const wrong = arrows().filter(({ room, to }) => to !== room && !MAY[room]?.includes(to));
  expect(wrong).toEqual([]);
});

test('the rooms are those of the architecture page', () => {
  const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  for (const [room, may] of Object.entries(MAY)) {
    const row = new RegExp(`^\\| \`(src/)?${room.replace('.', '\\.')}/?\` \\|.*\\| ([^|]*) \\|$`, 'm').exec(page);
    expect([room, row?.[2]]).toEqual([
      room,
      may.length > 0 ? may.map(to => `\`${to.replace('npm:', '')}\``).join(' ') : 'nothing',
    ]);
  }
});

test('there are no cycles between files', () => {
  const imports = new Map<string, string[]>();
  for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) {
      const file = join(entry.parentPath, entry.name);
      // an `import type` is gone at run time, but a reader follows it all the same
      const targets = [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, to]) =>
        resolve(dirname(file), to),
      );
      imports.set(file.replace(/\.ts$/, ''), targets);
    }
  }
  const done = new Set<string>();
  const walk = (file: string, path: string[]): void => {
    if (path.includes(file)) {
      throw new Error(`cycle: ${[...path.slice(path.indexOf(file)), file].map(f => relative(root, f)).join(' -> ')}`);
    }
    if (!done.has(file)) {
      (imports.get(file) ?? imports.get(`${file}${sep}index`) ?? []).forEach(to => walk(to, [...path, file]));
      done.add(file);
    }
  };
  [...imports.keys()].forEach(file => walk(file, []));
  expect(done.size).toBeGreaterThanOrEqual(imports.size);
});

test('the lower half is pure: no clock, no chance, no output, no cdk8s', () => {
  const impure = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter(
      entry =>
        entry.isFile() &&
        /src\/(model|match|schema|yaml|rules|check|render)/.test(entry.parentPath.split(sep).join('/')),
    )
    .map(entry => join(entry.parentPath, entry.name))
    // the one `any` of the lower half, with its reason
    .filter(file => !file.endsWith(join('schema', 'value.ts')))
    .filter(file =>
      /Math\.random|Date\.now|new Date|console\.|process\.|from 'node:|from 'cdk8s|\bany\b[;,)\]>]/.test(
        readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
      ),
    );
  expect(impure).toEqual([]);
});

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { RULES } from '../src/rules';

const root = join(__dirname, '..');

/** A rule's name is its path: of its code, its fixtures and its page. */
describe.each(RULES.map(rule => [rule.name, rule] as const))('%s', (name, rule) => {
  test('has its code and its page under its name', () => {
    for (const file of [`src/rules/${name}.ts`, `docs/rules/${name}.md`]) {
      expect([file, existsSync(join(root, file))]).toEqual([file, true]);
    }
  });

  test('has a page that says what it says, and from where', () => {
    const page = readFileSync(join(root, `docs/rules/${name}.md`), 'utf8');
    expect(page).toContain(`# ${name}`);
    expect(page.replace(/\s+/g, ' ')).toContain(rule.says);
    expect(page).toContain(rule.source);
    expect(rule.says).not.toMatch(/\.$/);
    rule.alike.forEach(code => expect(page).toContain(code));
  });
});

test('every file of a rule is in the list, and the list is sorted', () => {
  const files = readdirSync(join(root, 'src/rules'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(root, 'src/rules', name)).map(file => `${name}/${file.replace(/\.ts$/, '')}`),
    );
  expect(RULES.map(rule => rule.name)).toEqual(files.sort());
});

test('every field of Istio that is read by hand stands in the CRDs', () => {
  const crds = readFileSync(join(root, 'crds/istio/customresourcedefinitions.gen.yaml'), 'utf8');
  const known = new Set<string>();
  for (const document of parseAllDocuments(crds)) {
    const names = JSON.stringify(document.toJS());
    for (const [, name] of names.matchAll(/"([A-Za-z0-9_]+)":\{/g)) {
      known.add(name);
    }
  }
  const folder = join(root, 'src/model/wire');
  const wire = readdirSync(folder)
    .filter(file => file !== 'istio-specs.ts')
    .map(file => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const read = [...wire.matchAll(/readonly (\w+)\?:/g)].map(([, name]) => name);
  expect(read.length).toBeGreaterThan(15);
  expect(read.filter(name => !known.has(name))).toEqual([]);
});

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { codesText, WITHOUT_RULE } from '../scripts/rules/codes';
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

describe('the codes of other checkers', () => {
  /** As Istio's own list has them, at the version of the conformance suites. */
  const OF_ISTIO = [
    ...['0001', '0002', '0101', '0102', '0103', '0106', '0107', '0108', '0109', '0110', '0111', '0112', '0116', '0118'],
    ...['0123', '0125', '0126', '0127', '0128', '0129', '0130', '0131', '0132', '0133', '0134', '0135', '0136', '0137'],
    ...['0138', '0139', '0140', '0141', '0142', '0143', '0144', '0145', '0146', '0147', '0148', '0149', '0150', '0151'],
    ...['0152', '0153', '0154', '0155', '0156', '0157', '0158', '0159', '0160', '0161', '0162', '0163', '0164', '0165'],
    ...['0166', '0167', '0168', '0169', '0170', '0171', '0172', '0173', '0174', '0175', '0176', '0177'],
  ].map(code => `IST${code}`);
  const said = RULES.flatMap(({ alike }) => alike).filter(code => code.startsWith('IST'));

  test("each of Istio's has a rule, or a reason to have none, and not both", () => {
    expect([...new Set([...said, ...Object.keys(WITHOUT_RULE)])].sort()).toEqual(OF_ISTIO);
    expect(Object.keys(WITHOUT_RULE).filter(code => said.includes(code))).toEqual([]);
  });

  test('the page is what the rules say', () => {
    expect(readFileSync(join(root, 'docs/codes.md'), 'utf8')).toBe(codesText(RULES));
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

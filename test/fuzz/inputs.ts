/** What nobody would write, and what a checker must live through. */
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../../src/yaml/read';

/** An input, and the door through which it comes. */
export type Input =
  | { readonly door: 'text'; readonly text: string }
  | { readonly door: 'objects'; readonly manifests: unknown[] }
  | { readonly door: 'bytes'; readonly bytes: Uint8Array };

/** The examples of all rules: whatever a rule reads stands in one of them. */
const EXAMPLES = examples();
const MANIFESTS = EXAMPLES.flatMap(text => readYaml(text).documents.map(({ value }) => value)).filter(
  (value): value is object => typeof value === 'object' && value !== null,
);
const WORDS = [...new Set(EXAMPLES.join('\n').match(/[\w./*-]+/g))];

const PIECES = [
  ...[
    '- ',
    ': ',
    ':\n',
    ', ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '\n',
    '\n  ',
    '\n    ',
    '\r\n',
    '\t',
    '---\n',
    '...\n',
    '# ',
    '? ',
  ],
  ...[
    '&a ',
    '*a',
    '<<: ',
    '<<: *a',
    '!!int ',
    '!!str ',
    '! ',
    '!x ',
    '|\n',
    '>-\n',
    '|2\n',
    '%YAML 1.1\n',
    '\0',
    '\uFEFF',
    '\u2028',
    '\uD800',
  ],
  ...['__proto__: ', 'constructor: ', '"__proto__": {"polluted": 1}', 'toString: ', 'length: ', 'hasOwnProperty: 1\n'],
  ...[
    'apiVersion: networking.istio.io/v1\n',
    'kind: VirtualService\n',
    'metadata: {name: a}\n',
    'spec:\n',
    'items:\n',
    'kind: List\n',
  ],
  ...['yes', '0x10', '1e999', '.nan', '~', '99999999999999999999', '-0', '1:30', '{{ .Values.x }}'],
];

/** A value that may stand anywhere in a manifest. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      null,
      '',
      '*',
      '/',
      '.',
      '-',
      0,
      -1,
      1.5,
      65536,
      2 ** 53,
      true,
      false,
      [],
      {},
      [null],
      [[]],
      [{}],
    ),
  },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'a'.repeat(5000),
    '('.repeat(2000),
    '(a+)+$',
    '[',
    '\\',
    '*.',
    '*.*',
    'a/b/c',
    '../..',
    'ü.example.com',
    '::1',
    '1.2.3.4/33',
    '\0',
  ),
  fc.anything({
    withNullPrototype: true,
    withDate: true,
    withMap: true,
    withBigInt: true,
    withSparseArray: true,
    maxDepth: 3,
  }),
  fc.constantFrom<unknown>(
    { ['__proto__']: 1 },
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
    NaN,
    Infinity,
    undefined,
    deep(150),
    deep(5000),
    cycle(),
  ),
);

/** A manifest of which some values are others, or not there. */
const mutated: fc.Arbitrary<unknown> = fc
  .tuple(
    fc.constantFrom(...MANIFESTS),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), junk), { maxLength: 4 }),
  )
  .map(([manifest, changes]) =>
    changes.reduce<unknown>((value, [where, by]) => replaced(value, where, by), structuredClone(manifest)),
  );

const objects: fc.Arbitrary<Input> = fc
  .array(fc.oneof({ weight: 8, arbitrary: mutated }, junk), { minLength: 1, maxLength: 6 })
  .map(manifests => ({ door: 'objects', manifests }));

const soup = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, fc.constantFrom(...WORDS)), { maxLength: 60 })
  .map(parts => parts.join(''));

/** An example in which a piece of text is left out, written twice, or something else. */
const edited = fc
  .tuple(
    fc.constantFrom(...EXAMPLES),
    fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.constantFrom('', 'twice', ...PIECES)), { minLength: 1, maxLength: 5 }),
  )
  .map(([text, edits]) =>
    edits.reduce((whole, [where, length, by]) => {
      const at = where % (whole.length + 1);
      const part = whole.slice(at, at + length);
      return whole.slice(0, at) + (by === 'twice' ? part + part : by) + whole.slice(at + length);
    }, text),
  );

const json = fc.array(fc.oneof(mutated, junk), { maxLength: 3 }).map(values => values.map(written).join('\n---\n'));

const HEAD = 'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: a}\nspec:\n';
const hostile = fc.constantFrom(
  ...[100, 250, 5000].flatMap(depth => ['[', '{a: ', '- ', '? '].map(open => HEAD + '  hosts: ' + open.repeat(depth))),
  HEAD + Array.from({ length: 250 }, (_, i) => `${' '.repeat(i + 1)}a:\n`).join(''),
  HEAD + '  hosts: &a [*a]\n',
  HEAD + '  http: &a\n  - match: *a\n',
  `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`).join('\n')}\n`,
  HEAD + `  hosts: [${'*a, '.repeat(2000)}]\n`,
  HEAD + '  &a x: &b y\n  hosts: [*b, *b]\n',
  HEAD + '  <<: [{hosts: [a]}, {http: []}]\n  <<: 3\n',
  HEAD + `  hosts: ["${'a'.repeat(200_000)}"]\n`,
  HEAD + `  hosts: [\n${'x,\n'.repeat(300)}]\n`,
  HEAD + `  hosts: [${'a.example.com, '.repeat(20_000)}]\n`,
  HEAD.replace('spec', '__proto__') + '  polluted: 1\n',
  `${'---\n'.repeat(5000)}`,
  `${HEAD}  http: [${'{match: [{uri: {prefix: /a}}], route: [{destination: {host: b}}]}, '.repeat(500)}]\n`,
  'null',
  '3',
  '"x"',
  '[]',
  '{}',
  '\0'.repeat(100),
  '\t',
  '-',
  '?',
  ':',
  '|',
  '%',
  '@',
  '`',
  '&',
  '*',
  '!',
  '#',
  '{{',
  '\uFEFF\uFEFF',
);

const text: fc.Arbitrary<Input> = fc
  .oneof(
    { weight: 8, arbitrary: edited },
    { weight: 5, arbitrary: soup },
    { weight: 3, arbitrary: json },
    { weight: 1, arbitrary: hostile },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  )
  .map(given => ({ door: 'text', text: given }));

const bytes: fc.Arbitrary<Input> = fc
  .oneof(
    fc.uint8Array({ maxLength: 300 }),
    edited.map(given => new Uint8Array(Buffer.from(given, 'latin1'))),
    edited.map(given => new Uint8Array(Buffer.from(`\uFEFF${given}`, 'utf16le'))),
    soup.map(given => new Uint8Array(Buffer.from(given))),
  )
  .map(given => ({ door: 'bytes', bytes: given }));

/** Anything, through any door. */
export const inputs: fc.Arbitrary<Input> = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 4, arbitrary: objects },
  { weight: 2, arbitrary: bytes },
);

/** Files of ten megabytes: one large document, very many, one long text, a long list, nothing but brackets. */
export function largeInputs(): Input[] {
  const route = '  - match: [{ uri: { prefix: /a } }]\n    route: [{ destination: { host: b } }]\n';
  const document = (i: number) =>
    `${HEAD.replace('name: a', `name: a${i}`)}  hosts: [a${i}.example.com]\n  http:\n${route}---\n`;
  return [
    { door: 'text', text: `${HEAD}  hosts: [a.example.com]\n  http:\n${route.repeat(LARGE / route.length)}` },
    { door: 'text', text: Array.from({ length: LARGE / document(10_000).length }, (_, i) => document(i)).join('') },
    { door: 'text', text: `${HEAD}  hosts: ["${'a'.repeat(LARGE)}"]\n` },
    { door: 'text', text: `{"a": [${'1,'.repeat(LARGE / 2)}1]}` },
    { door: 'bytes', bytes: new Uint8Array(LARGE).fill(0x5b) },
  ];
}

const LARGE = 10_000_000;

function examples(): string[] {
  const folder = join(__dirname, '../../docs/rules');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .sort()
    .flatMap(name =>
      Array.from(readFileSync(join(folder, name), 'utf8').matchAll(/```yaml\n(.*?)```/gs), ([, example]) => example),
    );
}

/** A copy in which one of all values, chosen by a number from 0 to 1, is another. */
function replaced(value: unknown, where: number, by: unknown): unknown {
  const places: Array<() => void> = [];
  const walk = (object: object, depth: number): void => {
    for (const key of Object.keys(object)) {
      places.push(() => ((object as Record<string, unknown>)[key] = by));
      const child = (object as Record<string, unknown>)[key];
      if (typeof child === 'object' && child !== null && depth < 20) walk(child, depth + 1);
    }
  };
  if (typeof value === 'object' && value !== null) walk(value, 0);
  places[Math.min(places.length - 1, Math.floor(where * places.length))]?.();
  return value;
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return 'null';
  }
}

function deep(depth: number): unknown {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { a: value };
  return value;
}

function cycle(): unknown {
  const value: Record<string, unknown> = {};
  value.a = [value];
  return value;
}

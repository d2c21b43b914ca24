import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { untyped, type Assembly, type Reference } from '../../scripts/package/assembly';
import { overloadsIn } from '../../scripts/package/overload';

const src = join(__dirname, '..', '..', 'src');

test('no method of ours has overloads, of which other languages would get the first alone', () => {
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
  expect(sources.flatMap(name => overloadsIn(readFileSync(join(src, name), 'utf8')))).toEqual([]);
});

test.each([
  ['class A { public b(c: string): void; public b(c: number): void; public b(c: unknown): void {} }', ['A.b']],
  ['interface A { b(c: string): void; b(c: number): void }', ['A.b']],
  ['class A { constructor(b: string); constructor(b: unknown) {} }', ['A.constructor']],
  ['class A { public b(): void {} public c(): void {} }', []],
  ['class A { public b(): void {} } class B { public b(): void {} }', []],
])('%s has the overloads %j', (code, expected) => {
  expect(overloadsIn(code)).toEqual(expected);
});

test.each<[string, Reference, string[]]>([
  ['any', { primitive: 'any' }, ['A.b is any']],
  ['a union', { union: {} }, ['A.b is a union']],
  ['a list of any', { collection: { elementtype: { primitive: 'any' } } }, ['A.b is any']],
  ['a text', { primitive: 'string' }, []],
])('a property that is %s is told', (_, type, expected) => {
  const assembly = (namespace?: string): Assembly => ({
    types: { 'x.A': { name: 'A', properties: [{ name: 'b', type }], ...(namespace && { namespace }) } },
  });
  expect(untyped(assembly())).toEqual(expected);
  // the generated modules have what the CRDs leave open
  expect(untyped(assembly('networking'))).toEqual([]);
});

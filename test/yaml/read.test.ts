import { readYaml } from '../../src/yaml/read';

function valuesOf(text: string): unknown[] {
  const { documents, faults } = readYaml(text);
  expect(faults).toEqual([]);
  return documents.map(({ value }) => value);
}

test.each<[string, string, unknown[]]>([
  ['nothing', '', []],
  ['comments alone', '# a\n---\n# b\n', []],
  ['two documents', 'a: 1\n---\na: 2\n', [{ a: 1 }, { a: 2 }]],
  ['empty documents between', '---\n---\na: 1\n---\n', [{ a: 1 }]],
  ['a document behind its separator', '--- {a: 1}\n--- # the next\na: 2\n', [{ a: 1 }, { a: 2 }]],
  ['an end of a document', 'a: 1\n...\na: 2\n', [{ a: 1 }, { a: 2 }]],
  ['directives', '%YAML 1.1\n# why\n---\na: 1\n', [{ a: 1 }]],
  ['a separator inside of a text', 'a: |\n  x\n  ---\n  y\n', [{ a: 'x\n---\ny\n' }]],
  ['lines of Windows', 'a: 1\r\n---\r\na: 2\r\n', [{ a: 1 }, { a: 2 }]],
  ['lines of old Macs', 'a: 1\r---\ra: 2\r', [{ a: 1 }, { a: 2 }]],
  ['a byte order mark', '\uFEFFa: 1\n', [{ a: 1 }]],
  ['JSON', '{"a": [1, null, "\\u00e9", {"b": true}]}', [{ a: [1, null, 'é', { b: true }] }]],
  ['JSON with tabs', '{\n\t"a": {\n\t\t"b": 1\n\t}\n}\n', [{ a: { b: 1 } }]],
  ['a merge', 'x: &x {a: 1, b: 2}\nz: {<<: *x, b: 3}\n', [{ x: { a: 1, b: 2 }, z: { a: 1, b: 3 } }]],
  ['of two equal keys the last', 'a: 1\na: 2\n', [{ a: 2 }]],
  [
    'brackets that close at the indentation of their key',
    'a:\n  b: [\n    1\n  ]\n  c: {\n}\n',
    [{ a: { b: [1], c: {} } }],
  ],
  ['a quoted text that goes on at the margin', 'a:\n  b: "x\ny"\n', [{ a: { b: 'x y' } }]],
])('reads %s', (_, text, expected) => {
  expect(valuesOf(text)).toEqual(expected);
});

test.each<[string, string, string, number, number]>([
  ['a bracket that is never closed', 'a: 1\nb: [1, 2\n', 'unexpected end of the stream within a flow collection', 2, 9],
  ['a tab as indentation', 'a:\n\tb: 1\n', 'tab characters must not be used in indentation', 2, 1],
  ['a NUL', 'a: 1\nb: x\0y\n', 'null byte is not allowed in input', 2, 5],
  ['an alias of nothing', 'a: *x\n', 'unidentified alias "x"', 1, 5],
  ['a list as a key', 'a: 1\n? [b]\n: c\n', 'a key must be a text, got a list or a map', 2, 3],
  [
    'a template',
    'a: {{ .Values.a }}\n',
    'a key must be a text, got a list or a map (is it a template that is yet to be rendered?)',
    1,
    5,
  ],
  ['deep nesting', `a: ${'['.repeat(300)}${']'.repeat(300)}`, 'nesting exceeded maxDepth (200)', 1, 203],
])('says where %s is', (_, text, message, line, column) => {
  expect(readYaml(text)).toEqual({ documents: [], faults: [{ message, at: { line, column } }] });
});

test('a broken document does not hide those before and behind it', () => {
  const { documents, faults } = readYaml('a: 1\n---\nb: [\n---\nc: 3\n---\nd: {\n');
  expect(documents.map(({ value }) => value)).toEqual([{ a: 1 }, { c: 3 }]);
  expect(faults.map(({ at }) => at.line)).toEqual([3, 7]);
});

test.each([
  ['is made of itself', 'a: &a [*a]\n'],
  [
    'is a long chain',
    `${Array.from({ length: 300 }, (_, i) => `a${i}: &a${i} [${i > 0 ? `*a${i - 1}` : '1'}]`).join('\n')}\n`,
  ],
])('an alias that %s is refused', (_, text) => {
  expect(readYaml(text).faults[0].message).toBe(
    'what its aliases stand for is nested deeper than 200 levels, or holds itself',
  );
});

test('aliases that stand for a billion values are refused at once', () => {
  const lines = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`);
  const start = performance.now();
  expect(readYaml(`a0: &a0 [1]\n${lines.join('\n')}\n`).faults[0].message).toBe(
    'what its aliases stand for has more than 400000 values',
  );
  expect(performance.now() - start).toBeLessThan(2000);
});

test('a thousand aliases are no bomb', () => {
  const [value] = valuesOf(`a: &a {b: 1}\nc: [${Array(1000).fill('*a').join(', ')}]\n`);
  expect((value as { c: unknown[] }).c).toHaveLength(1000);
});

import { readYaml } from '../../src/yaml/read';

// what sigs.k8s.io/yaml v1.6.0 makes of each
test.each<[string, unknown]>([
  ['yes', true],
  ['On', true],
  ['y', true],
  ['off', false],
  ['N', false],
  ['yEs', 'yEs'],
  ['~', null],
  ['Null', null],
  ['nUll', 'nUll'],
  ['0x50', 80],
  ['0120', 80],
  ['0o17', 15],
  ['0b11', 3],
  ['-0x1F', -31],
  ['08', 8],
  ['09.5', 9.5],
  ['1_000', 1000],
  ['0x_1F', 31],
  ['_1', '_1'],
  ['1:30', '1:30'],
  ['190:20:30', '190:20:30'],
  ['1.10', 1.1],
  ['1.', 1],
  ['.5_0', 0.5],
  ['.5_', '.5_'],
  ['1e3', 1000],
  ['1e400', '1e400'],
  ['10.0.0.1', '10.0.0.1'],
  ['2001-01-01', '2001-01-01'],
  ['18446744073709551615', 18446744073709551615],
  ['0xFFFFFFFFFFFFFFFFF', '0xFFFFFFFFFFFFFFFFF'],
  ["'yes'", 'yes'],
  ['"0x50"', '0x50'],
  ['!!str 3', '3'],
  ['!!float 3', 3],
  ['!!int "3"', 3],
  ['!include file', 'file'],
  ['|\n  yes\n', 'yes\n'],
])('%j is read as %j', (text, expected) => {
  expect(readYaml(`a: ${text}`)).toMatchObject({ faults: [], documents: [{ value: { a: expected } }] });
});

test.each<[string, string]>([
  ['yes', 'true'],
  ['8080', '8080'],
  ['0x10', '16'],
  ['"yes"', 'yes'],
  ['__proto__', '__proto__'],
])('the key %j becomes %j', (key, expected) => {
  const [{ value }] = readYaml(`${key}: 1`).documents;
  expect(Object.keys(value as object)).toEqual([expected]);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test.each(['.inf', '-.Inf', '.nan'])('%s is no JSON, and refused', text => {
  expect(readYaml(`a: ${text}`).faults).toEqual([
    { message: 'a number of JSON is neither .inf nor .nan', at: { line: 1, column: 1 } },
  ]);
});

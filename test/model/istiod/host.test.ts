import { isDnsLabel, problemOfFqdn, problemOfWildcardHost } from '../../../src/model/istiod/host';

const long = `${'a'.repeat(63)}.`.repeat(4);

test.each([
  ['shop.example.com', true],
  // a short name, upper case, a dot at the end
  ['shop', true],
  ['Shop.Example.COM', true],
  ['shop.example.com.', true],
  ['7.shop.3com', true],
  // Go reads no int of so many digits, so this is a label
  ['shop.99999999999999999999', true],
  ['shop.9223372036854775807', false],
  ['shop.42', false],
  ['10.1.2.3', false],
  ['', false],
  ['shop..com', false],
  ['-shop.com', false],
  ['shop_1.com', false],
  ['*.example.com', false],
  [`${'a'.repeat(64)}.com`, false],
  [long.slice(0, 255), true],
  [`${long}a`, false],
])('a full name: %s is %s', (host, taken) => {
  expect(problemOfFqdn('host', host) === undefined).toBe(taken);
});

test.each([
  ['*', true],
  ['*.example.com', true],
  ['*shop.example.com', true],
  ['*-shop.example.com', true],
  ['shop.', true],
  // one label is not looked at for digits
  ['42', true],
  ['*.42', false],
  ['*-', false],
  ['**.example.com', false],
  ['sh*p.example.com', false],
  ['shop.*.com', false],
  ['', false],
  ['http://shop.example.com', false],
  ['shop.example.com:80', false],
])('a name with a wildcard in front: %s is %s', (host, taken) => {
  expect(problemOfWildcardHost('host', host) === undefined).toBe(taken);
});

test('a label may be upper case and has at most 63 characters', () => {
  expect(['A-1', 'a'.repeat(63), 'a'.repeat(64), '-a', 'a-', 'a.b', ''].map(isDnsLabel)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('a refusal names the value and the likely fix', () => {
  expect(problemOfWildcardHost('host', 'shop.example.com:80')).toBe(
    "host must not have a port, got 'shop.example.com:80' (did you mean 'shop.example.com'?)",
  );
  expect(problemOfFqdn('host', '10.1.2.3')).toBe("host must be a DNS name such as 'shop.example.com', got '10.1.2.3'");
});

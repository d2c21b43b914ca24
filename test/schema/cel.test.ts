import { duration } from '../../src/schema/cel/duration';
import { isFormatIpv4, isFormatIpv6, isIP } from '../../src/schema/cel/ip';
import { all, both, either, exists, one } from '../../src/schema/cel/lists';
import { size, substring, toInt } from '../../src/schema/cel/text';
import { isURL, schemeOf } from '../../src/schema/cel/url';

const fail = (): boolean => {
  throw new Error('an error of CEL');
};

describe('an error of CEL', () => {
  test('counts only where the other side does not decide', () => {
    expect(either(fail, () => true)).toBe(true);
    expect(both(fail, () => false)).toBe(false);
    expect(() => either(fail, () => false)).toThrow('an error of CEL');
    expect(() => both(fail, () => true)).toThrow('an error of CEL');
  });

  test('of one item counts only where no other item decides', () => {
    const test = (item: number): boolean => (item === 0 ? fail() : item > 1);
    expect(exists([0, 2], test)).toBe(true);
    expect(all([0, 1], test)).toBe(false);
    expect(() => exists([0, 1], test)).toThrow('an error of CEL');
    expect(() => all([0, 2], test)).toThrow('an error of CEL');
    expect(() => one([0, 2], test)).toThrow('an error of CEL');
  });
});

// as Go's time.ParseDuration
test.each([
  ['1s', 1e9],
  ['1h2m3.5s', 3723.5e9],
  ['.5s', 0.5e9],
  ['1.s', 1e9],
  ['+3s', 3e9],
  ['-3s', -3e9],
  ['0', 0],
  ['1µs', 1e3],
  ['1h1h', 7200e9],
])('%s is a duration of %d ns', (text, nanoseconds) => {
  expect(duration(text)).toBe(nanoseconds);
});
test.each(['', '1', '1d', '.s', 's', '1 s', '1e3s', '--1s', '9999999999h', '1S'])('%j is no duration', text => {
  expect(() => duration(text)).toThrow();
});

// as Go's url.ParseRequestURI and url.Parse
test.each([
  ['https://shop.example.com/keys', 'https'],
  ['HTTP://a:80/x?y#z', 'http'],
  ['http://[::1]:80/', 'http'],
  ['/x', ''],
  ['http://u:p@a/', 'http'],
  ['mailto:x', 'mailto'],
  ['http://a:/', 'http'],
  ['*', ''],
  ['http://é/', 'http'],
  ['http://[fe80::1%25eth0]/', 'http'],
  ['mongodb://a:1,b:2/x', 'mongodb'],
])('%s is a URL of scheme %j', (text, scheme) => {
  expect([isURL(text), schemeOf(text)]).toEqual([true, scheme]);
});
test.each([
  '',
  'a',
  '://a',
  'http://a b/',
  'http://a:x/',
  'http://a/%zz',
  'http://a:80:90/',
  'http://%41/',
  'http://a|b/',
  '?x',
  'http://a#%zz',
  'http://[::1/',
  'http://[::1%25]/',
  'http://[a]/',
  'http://[1.2.3.4]/',
  'http://a[/',
  'a\u0000',
])('%j is no URL', text => {
  expect(isURL(text)).toBe(false);
  expect(() => schemeOf(text)).toThrow();
});

test('a URL may be one that has no scheme to get', () => {
  expect(isURL('//a:b/c')).toBe(true);
  expect(() => schemeOf('//a:b/c')).toThrow();
});

test.each(['1.2.3.4', '::1', '2001:db8::1', '::', '1:2:3:4:5:6:7:8', '::1.2.3.4'])('%s is an IP', text => {
  expect(isIP(text)).toBe(true);
});
test.each([
  '01.2.3.4',
  '1.2.3',
  '256.1.1.1',
  '::ffff:1.2.3.4',
  'fe80::1%eth0',
  '1::2::3',
  '12345::',
  '1:2:3:4:5:6:7',
  '',
  'a',
])('%j is no IP', text => {
  expect(isIP(text)).toBe(false);
});

test('the formats of a CRD take what Go once took', () => {
  expect(['01.2.3.4', '::1.2.3.4', '1.2.3.4'].map(isFormatIpv4)).toEqual([true, true, true]);
  expect(['::1', '1.2.3', '1.2.3.256'].map(isFormatIpv4)).toEqual([false, false, false]);
  expect(['::1', '::ffff:1.2.3.4', '1.2.3.4'].map(isFormatIpv6)).toEqual([true, true, false]);
});

test('a text has as many characters as code points', () => {
  expect([size('a😀'), substring('a😀b', 1, 2), substring('😀b', 1)]).toEqual([2, '😀', 'b']);
  expect(() => substring('unix://', 7, 8)).toThrow();
});

test('a number in a text is what strconv.ParseInt reads', () => {
  expect(['+80', '-1', '007'].map(toInt)).toEqual([80, -1, 7]);
  ['', '8a', '8.0', ' 8', '9223372036854775808'].forEach(text => expect(() => toInt(text)).toThrow());
});

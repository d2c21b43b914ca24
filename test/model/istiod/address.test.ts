import { isIp, problemOfIpSubnet, problemOfUnixPath, unixPathOf } from '../../../src/model/istiod/address';

// as Go's netip has it
test.each([
  ['10.1.2.3', true],
  ['::', true],
  ['fd00::1', true],
  ['fe80::1%eth0', true],
  ['::ffff:10.1.2.3%a.b', true],
  ['fe80::1%', false],
  ['10.1.2.3%eth0', false],
  ['010.1.2.3', false],
  ['10.1.2', false],
  ['1:2:3:4:5:6:7:8:9', false],
  ['[::1]', false],
  ['', false],
])('%s is an address of IP: %s', (text, taken) => {
  expect(isIp(text)).toBe(taken);
});

test.each([
  ['10.0.0.0/8', true],
  ['10.1.2.3/0', true],
  ['fd00::/128', true],
  ['10.1.2.3', true],
  ['fe80::1%eth0', true],
  ['fe80::1%eth0/64', false],
  ['10.0.0.0/33', false],
  ['10.0.0.0/08', false],
  ['10.0.0.0/+8', false],
  ['10.0.0.0/', false],
  ['10.0.0.0/8/8', false],
])('%s is an address or a subnet: %s', (text, taken) => {
  expect(problemOfIpSubnet('address', text) === undefined).toBe(taken);
});

test.each([
  ['@name', true],
  ['@', true],
  ['/var/run/a.sock', true],
  ['/var/run/', false],
  ['var/run', false],
  ['', false],
])("'%s' after unix:// is a socket: %s", (path, taken) => {
  expect(problemOfUnixPath('bind', path) === undefined).toBe(taken);
});

test('only what begins with unix:// names a socket', () => {
  expect([unixPathOf('unix:///a'), unixPathOf('/a')]).toEqual(['/a', undefined]);
});

import { coversHost } from '../../src/match/host';
import { HostMap } from '../../src/match/host-map';

const HOSTS = [
  '*',
  '*.com',
  '*.example.com',
  '*ample.com',
  'example.com',
  'a.example.com',
  'a.b.example.com',
  'x.org',
  'org',
];

/** The same hosts again and again, so that they are indexed. */
const many = new HostMap([...HOSTS, ...HOSTS, ...HOSTS].map((host, value) => ({ host, value })));

test.each([...HOSTS, '*.org', '*.b.example.com', 'b.com', '*le.com', 'com'])(
  '%s meets what has a name in common',
  host => {
    const expected = HOSTS.flatMap((other, i) =>
      coversHost(host, other) || coversHost(other, host) ? [i, i + HOSTS.length, i + 2 * HOSTS.length] : [],
    );
    const found = [...many.meeting(host)].map(({ value }) => value);
    expect(found.sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
    expect(many.meets(host)).toBe(expected.length > 0);
  },
);

test('nothing meets nothing', () => {
  expect(new HostMap([]).meets('*')).toBe(false);
  expect(new HostMap([{ host: 'a.com', value: 1 }]).meets('b.com')).toBe(false);
});

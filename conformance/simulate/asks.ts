/** Requests at the same boundaries as the rules. */
import * as fc from 'fast-check';
import type { Header } from '../types';
import type { Ask } from './case';

const paths = fc.constantFrom(
  ...['/', '/a', '/a/', '/a/b', '/a/b/c', '/ab', '/A', '/b', '/b/x', '/a/x'],
  ...[
    '//a',
    '/a//b',
    '/a/./b',
    '/x/../a',
    '/%61',
    '/a%2fb',
    '/a%20b',
    '/a;x',
    '/a/..;/a',
    '/a|b',
    '/a/%2e%2e/ab',
    '/%00',
    '/a\\b',
    '/zz',
  ],
);
const queries = fc.constantFrom(
  '',
  '',
  '',
  '?',
  '?p=1',
  '?p=ab&q',
  '?q=a%62&p=',
  '?p=x&p=1',
  '?P=ab',
  '?q',
  '#f',
  '?p=1#f',
);
const header: fc.Arbitrary<Header> = fc.tuple(
  fc.constantFrom('x-a', 'X-A', 'x-b', 'X-B', 'x-op', 'cookie', 'Referer'),
  fc.constantFrom('1', 'ab', 'AB', '', 'b', ' ab ', 'a,b', 'http://a.com/'),
);
const cross: fc.Arbitrary<Header[]> = fc.constantFrom<Header[][]>(
  [],
  [],
  [],
  [],
  [['origin', 'https://a.com']],
  [
    ['origin', 'https://evil.org'],
    ['access-control-request-method', 'GET'],
  ],
  [
    ['Origin', 'https://a.com'],
    ['access-control-request-method', 'GET'],
  ],
);

/** Something asked of a gateway. */
export const ask: fc.Arbitrary<Ask> = fc
  .record({
    port: fc.constantFrom(...Array<number>(24).fill(80), 8080, 8080, 81),
    host: fc.constantFrom(
      'a.com',
      'a.com',
      'a.com',
      'a.com',
      'a.com',
      'a.com',
      'a.com',
      'a.com',
      'b.a.com',
      'b.a.com',
      'x.b.a.com',
      'A.com',
      'a.com:8080',
      'b.com',
      'a.com.',
      'a',
      'a.default.svc.cluster.local',
    ),
    path: fc.tuple(paths, queries).map(([path, query]) => path + query),
    method: fc.constantFrom(
      ...Array<string>(12).fill('GET'),
      'POST',
      'POST',
      'POST',
      'PUT',
      'OPTIONS',
      'OPTIONS',
      'OPTIONS',
      'get',
    ),
    // no server of these worlds speaks it
    tls: fc.constantFrom(true, ...Array<boolean>(7).fill(false)),
    headers: fc.tuple(fc.array(header, { maxLength: 3 }), cross).map(([any, origin]) => [...any, ...origin]),
  })
  .map(({ port, host, path, method, headers, tls }) => {
    const plain = askOf(port, host, path, method, headers);
    return tls ? overTls(plain) : plain;
  });

function overTls({ request, call }: Ask): Ask {
  return {
    request: { ...request, tls: { sni: 'a.com' } },
    call: { ...call, url: call.url.replace('http:', 'https:'), sni: 'a.com' },
  };
}

/** One question in both forms. */
export function askOf(port: number, host: string, path: string, method = 'GET', headers: readonly Header[] = []): Ask {
  const repeatedHeaders: Record<string, string[]> = {};
  headers.forEach(([name, value]) => (repeatedHeaders[name.toLowerCase()] ??= []).push(value));
  return {
    request: { port, host, path, method, headers },
    call: { url: `http://gateway:${port}${path}`, method, headers: { host }, repeatedHeaders, gateway: undefined },
  };
}

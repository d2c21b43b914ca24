import type { Schema } from './kinds';

/** Texts that are likely to be taken somewhere, or nearly so. */
const WORDS = [
  'a',
  'shop',
  'v1',
  'http',
  'HTTP',
  'TLS',
  'default',
  'istio-system',
  'Shop',
  'x_y',
  '*',
  '',
  'a.b/c',
  'a/b',
  'é',
  'shop.example.com',
  '*.example.com',
  'reviews.default.svc.cluster.local',
  '1.2.3.4',
  '10.0.0.0/8',
  '2001:db8::1',
  '::1',
  '01.2.3.4',
  '300.1.1.1',
  '::ffff:1.2.3.4',
  'example.com/policy',
  'Service',
  'Gateway',
  'Secret',
  'System',
  'Core',
  'a'.repeat(64),
  'a'.repeat(254),
  '0123456789abcdef'.repeat(4),
  'https://shop.example.com',
  'http://*.example.com:8080',
  'spiffe://cluster.local/ns/a/sa/b',
  'IPAddress',
  'Hostname',
  'https://*',
  'x-header',
  'pkg.Svc',
  'https',
];
const DURATIONS = [
  '1s',
  '10s',
  '1h',
  '1m30s',
  '.5s',
  '+2s',
  '500ms',
  '1ms',
  '2h3m4.5s',
  '0s',
  '1us',
  '1d',
  '',
  'x',
  '-1s',
  '9999999h',
  '1.s',
  '1µs',
  '0',
  '1h1h',
  '30',
  '1e3s',
];
const URLS = [
  'https://shop.example.com/keys',
  'http://a',
  'oci://reg.example.com/img:v1',
  'file:///opt/x.wasm',
  'reg.example.com/img:v1',
  'ftp://a/b',
  'https://a:80/x?y#z',
  'http://[::1]:80/',
  'http://a b/',
  'http://a:x/',
  '://a',
  'http://a/%zz',
  '/x',
  'HTTPS://a',
  'a',
  '',
  'http://u:p@a/',
  'http://a:80:90/',
  'http://%41/',
  'mailto:x',
  'https:opaque',
  'http://a#%zz',
  '*',
  'a:b',
  'http://[a]/',
  'http://a|b/',
  'http://é/',
  'http://[fe80::1%25en0]/',
  '?x',
  'https://',
  'http:///x',
];
const ADDRESSES = [
  '1.2.3.4',
  'unix:///var/run/x',
  'unix://@abstract',
  'unix://',
  'unix://x',
  'unix:///x/',
  'a.example.com',
  '2001:db8::1',
];
const PATHS = [
  '/',
  '/shop',
  '/a/b',
  'shop',
  '//',
  '/a/./b',
  '/a/../b',
  '/a%2fb',
  '/a%2Fb',
  '/a#b',
  '/a/..',
  '/a/.',
  '/a b',
  '/a%20b',
  '/a?b',
];
const KEYS = [
  'app',
  'version',
  'istio',
  'example.com/x',
  'a',
  '*',
  '',
  'Shop',
  'a_b',
  '8080',
  'x'.repeat(63),
  'x'.repeat(64),
  '-a',
];
const PORTS = ['8080', '443', '1', '65535', '0', '70000', 'a', '+80', '-1', '8.5', ''];

/** Texts for a field: those that its schema seems to ask for, and those that it takes. */
export function textsFor(schema: Schema, name: string): { readonly good: string[]; readonly any: string[] } {
  const asked = JSON.stringify(schema['x-kubernetes-validations'] ?? '') + (schema.pattern ?? '');
  const any =
    asked.includes('duration(') || asked.includes('(h|m|s|ms)')
      ? DURATIONS
      : /URL|getScheme|url\(/.test(asked)
        ? URLS
        : asked.includes('unix://')
          ? [...ADDRESSES, ...WORDS]
          : /^(value|path|prefix|exact|replacePrefixMatch|replaceFullPath)$/.test(name)
            ? [...PATHS, ...WORDS]
            : /uration|imeout|nterval|equest$/.test(name)
              ? [...DURATIONS, ...WORDS]
              : WORDS;
  const pattern = schema.pattern === undefined ? undefined : new RegExp(schema.pattern);
  const { minLength = 0, maxLength = Infinity } = schema;
  const fits = (text: string): boolean =>
    text.length >= minLength && text.length <= maxLength && (!pattern || pattern.test(text));
  const edges = Number.isFinite(maxLength) ? ['a'.repeat(maxLength), 'a'.repeat(maxLength + 1)] : [];
  const good = any.filter(fits);
  if (good.length === 0) throw new Error(`no text is known for ${name}: ${JSON.stringify(schema).slice(0, 300)}`);
  return { good, any: [...any, ...edges] };
}

/** Keys for a map. */
export function keysFor(schema: Schema): string[] {
  return JSON.stringify(schema['x-kubernetes-validations'] ?? '').includes('int(key)') ? PORTS : KEYS;
}

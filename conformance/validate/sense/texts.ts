import { words } from './sense';

export const NAMES = words(
  ['shop', 'v1', 'a-b', 'Shop', 'x1', '1a'],
  ['', '-a', 'a-', 'a.b', 'a_b', 'a b', '*', 'x'.repeat(63), 'x'.repeat(64), 'é'],
);

/** Names that a certificate, a service or a route may have. */
export const FQDNS = words(
  ['shop.example.com', 'reviews', 'reviews.default.svc.cluster.local', 'A.example.com', 'a-1.b', 'shop.example.com.'],
  [
    '',
    '*',
    '*.example.com',
    'a_b.example.com',
    '-a.com',
    'a-.com',
    'a..b',
    '.a',
    'a.1',
    '1.2.3.4',
    `${'a.'.repeat(127)}ab`,
    `${'a'.repeat(64)}.com`,
    'é.com',
    'a b',
    'a.com:80',
    '2001:db8::1',
    'https://a.com',
    'a.com/b',
    '.',
    'a.com..',
  ],
);

export const HOSTS = words(
  ['shop.example.com', '*.example.com', 'reviews', 'reviews.default.svc.cluster.local', '*.com', 'B.example.org'],
  [
    ...FQDNS.odd,
    '*a.example.com',
    '*-a.example.com',
    '*-',
    '**.example.com',
    'a.*.com',
    'a*.com',
    '*.',
    '*.*',
    '*.1',
    '*a',
    '10.0.0.0/8',
  ],
);

export const IPS = words(
  ['1.2.3.4', '0.0.0.0', '2001:db8::1', '::', '::ffff:1.2.3.4', '127.0.0.1'],
  [
    '',
    '1.2.3',
    '01.2.3.4',
    '300.1.1.1',
    '1.2.3.4/32',
    'fe80::1%eth0',
    '[::1]',
    'a.com',
    '1.2.3.4.5',
    ':::',
    '1.2.3.4 ',
  ],
);

export const SUBNETS = words(
  [...IPS.good, '10.0.0.0/8', '10.1.2.3/8', '0.0.0.0/0', '2001:db8::/32'],
  [
    '',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0/8',
    '10.0.0.0/08',
    '2001:db8::/129',
    'fe80::1%a/64',
    'a/8',
    '10.0.0.0/-1',
    '/8',
  ],
);

export const DURATIONS = words(
  ['1s', '500ms', '1h', '1m30s', '.5s', '0.001s', '2h3m4.5s', '1ms', '1000us', '+2s'],
  ['0s', '', '1', 'x', '-1s', '1us', '1500us', '1.0005s', '0.0001s', '1d', '9999999h', '1µs', '1.s', '1h1h', '.s', '0'],
);

export const REGEXES = words(
  ['/a.*', '[a-z]+', '(?i)shop', '^v[0-9]{1,3}$', 'a|b', '\\d+', '(?P<x>a)', '\\pL+', '.*', '(?<x>a)'],
  [
    '',
    '[',
    '(',
    '*',
    'a**',
    '(?=b)a',
    '(a)\\1',
    'a{1001}',
    '\\',
    '(?P<x>a)(?P<x>b)',
    'x'.repeat(1025),
    '[b-a]',
    '\\Q',
    '\\C',
    '(?!a)',
  ],
);

export const PORTS = words([80, 443, 8080, 1, 65535], [0, 65536, 999999]);

export const PROTOCOLS = words(
  ['HTTP', 'HTTPS', 'TCP', 'TLS', 'GRPC', 'http2', 'grpc-web', 'MONGO', 'redis', 'mysql', 'HTTP_PROXY', 'UDP', 'Http'],
  ['', 'HTTP3', 'GRPC-WEB-X', 'http_proxy ', 'ws', 'QUIC'],
);

export const SOCKETS = words(
  ['unix:///var/run/x.sock', 'unix://@abstract'],
  ['unix://', 'unix://x', 'unix:///x/', 'unix:/x', 'UNIX:///x', 'unix://@', 'unix:///'],
);

export const LABEL_KEYS = words(
  ['app', 'version', 'example.com/x', 'app.kubernetes.io/name', 'a_b.c', 'A'],
  [
    '',
    '*',
    'a*',
    '-a',
    'a/b/c',
    '/a',
    'a/',
    'a b',
    'x'.repeat(63),
    'x'.repeat(64),
    `${'a'.repeat(254)}/b`,
    'é',
    'A.b/c',
    '_/a',
    'a-',
  ],
);

export const LABEL_VALUES = words(
  ['shop', 'v1', '', 'a_b.c', '1', 'A'],
  ['*', 'a*', '-a', 'a-', 'a b', 'x'.repeat(63), 'x'.repeat(64), 'é', 'a/b', '.', '_'],
);

export const HEADER_NAMES = words(
  ['x-user', 'X-User', 'a', 'a_b!'],
  ['', ':authority', 'host', ' ', 'x user', ':path', ':method', 'x:y', 'é', 'x(y)', ':AUTHORITY', 'Host', ':host', ':'],
);

export const HEADER_VALUES = words(
  ['1', '', 'a b', '%REQ(X-User)%', '100%%', '%START_TIME%', 'a\tb', '%DYNAMIC_METADATA(a:b)%'],
  [
    '%',
    '100%',
    '%REQ(X-User%',
    '%REQ(X)',
    '%%%',
    'a\nb',
    '\u0000',
    '%a%',
    '%()%',
    '%REQ%',
    '%REQ()%',
    '%REQ (a)%',
    '\u007f',
    'é',
    '%REQ(a)%%',
    '%A(b)c%',
    '%A(b):3%',
  ],
);

/** How many routes a host has. */
export const ROUTES = 10;

/** A gateway for so many hosts, each with ten routes, and the Services behind them, as teams write them: no two alike. */
export function tableOf(hosts: number): object[] {
  const services = Array.from({ length: hosts }, (_, i) => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: `web-${i}`, namespace: 'shop' },
    spec: { selector: { app: `web-${i}` }, ports: [{ name: 'http', port: 8080 }] },
  }));
  const gateway = {
    apiVersion: 'networking.istio.io/v1',
    kind: 'Gateway',
    metadata: { name: 'edge', namespace: 'shop' },
    spec: {
      selector: { istio: 'ingressgateway' },
      servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }],
    },
  };
  return [...services, gateway, ...Array.from({ length: hosts }, (_, i) => virtualServiceOf(i))];
}

/** Requests for the table, all of them different: each route in turn, of each host in turn. */
export function* requestsFor(
  hosts: number,
  count: number,
): Iterable<{ url: string; headers?: Record<string, string> }> {
  for (let i = 0; i < count; i++) {
    const host = i % hosts;
    const { path, headers } = ASKED[Math.floor(i / hosts) % ASKED.length];
    yield { url: `http://h${host}.example.com${path(host, i)}`, ...(headers && { headers }) };
  }
}

type Rule = Readonly<Record<string, unknown>>;

function virtualServiceOf(i: number): object {
  const route = (version: string): object[] => [
    { destination: { host: `web-${i}.shop.svc.cluster.local`, port: { number: 8080 } }, ...headersOf(version) },
  ];
  const rule = (name: string, match: object[], more: Rule = {}): object => ({
    name,
    match,
    ...more,
    route: route(name),
  });
  const below = (name: string, more: object = {}): object[] =>
    [{ exact: `/${name}` }, { prefix: `/${name}/` }].map(uri => ({ uri, ...more }));
  return {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name: `web-${i}`, namespace: 'shop' },
    spec: {
      hosts: [`h${i}.example.com`],
      gateways: ['edge'],
      http: [
        rule('health', [{ uri: { exact: '/health' }, method: { exact: 'GET' } }]),
        rule('canary', below('cart', { headers: { 'x-canary': { exact: 'always' } } })),
        rule('cart', below('cart'), { rewrite: { uri: '/' }, timeout: '5s' }),
        rule('users', [{ uri: { regex: '/u/[0-9]+/orders' } }]),
        ...[1, 2, 3, 4].map(n => rule(`shop-${n}`, below(`shop-${i}-${n}`))),
        rule('search', [{ uri: { prefix: '/search' }, queryParams: { q: { regex: '.+' } } }]),
        { name: 'rest', route: route('rest') },
      ],
    },
  };
}

function headersOf(version: string): object {
  return { headers: { request: { set: { 'x-route': version } } } };
}

/** What is asked of a host: each of its routes once, and one that takes the rest. */
const ASKED: ReadonlyArray<{
  readonly path: (host: number, i: number) => string;
  readonly headers?: Record<string, string>;
}> = [
  { path: (_, i) => `/health?n=${i}` },
  { path: (_, i) => `/cart/${i}`, headers: { 'x-canary': 'always' } },
  { path: (_, i) => `/cart/${i}` },
  { path: (_, i) => `/u/${i}/orders` },
  { path: (host, i) => `/shop-${host}-1/${i}` },
  { path: (host, i) => `/shop-${host}-2/${i}` },
  { path: (host, i) => `/shop-${host}-3/${i}` },
  { path: (host, i) => `/shop-${host}-4/${i}` },
  { path: (_, i) => `/search?q=${i}` },
  { path: (_, i) => `/pages/${i}` },
];

import type { networking } from 'cdk8s-istio';

/** How many routes `specOf` gives a host. */
export const ROUTES = 10;

type Rule = networking.VirtualServiceSpecHttp;

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: object;
}

export const hostOf = (i: number): string => `h${i}.example.com`;
export const serviceOf = (i: number): string => `s${i}`;

/** Where all contenders write. */
export const NAMESPACE = 'default';

/** The id of a host's VirtualService, as our constructs choose it. */
export const idOf = (i: number): string => `Gateway-${hostOf(i).replaceAll('.', '-')}`;

/** What all contenders have to write for a host: keys in their order, as cdk8s writes them. */
export function specOf(i: number, gateway: string): { gateways: string[]; hosts: string[]; http: Rule[] } {
  const rule = (name: string, match: Rule['match'], more: Partial<Rule> = {}): Rule => ({
    match,
    name,
    ...more,
    route: to(i),
  });
  // nothing is shared: YAML would write it once, and refer to it
  const prefix = (name: string, headers?: () => Record<string, { exact: string }>): Rule['match'] =>
    [{ exact: `/${name}` }, { prefix: `/${name}/` }].map(uri => ({ ...(headers && { headers: headers() }), uri }));
  return {
    gateways: [gateway],
    hosts: [hostOf(i)],
    http: [
      rule('health', [{ method: { exact: 'GET' }, uri: { exact: '/health' } }]),
      rule('ready', [{ uri: { exact: '/ready' } }]),
      rule(
        'canary',
        prefix('canary', () => ({ 'x-canary': { exact: 'always' } })),
      ),
      ...['shop-1', 'shop-2', 'shop-3'].map(name => rule(name, prefix(name), { rewrite: { uri: '/' } })),
      ...['cart-1', 'cart-2'].map(name => ({ ...rule(name, prefix(name)), timeout: '5s' })),
      rule('users', [{ uri: { regex: '/u/[0-9]+' } }]),
      rule('rest', [{ uri: { prefix: '/' } }]),
    ],
  };
}

function to(i: number): NonNullable<Rule['route']> {
  return [{ destination: { host: `${serviceOf(i)}.default.svc.cluster.local`, port: { number: 8080 } } }];
}

/** The gateway that all hosts are on. */
export const GATEWAY = {
  selector: { istio: 'ingressgateway' },
  servers: [{ hosts: ['*'], port: { name: 'http', number: 80, protocol: 'HTTP' } }],
};

/** The objects themselves; the names are those that cdk8s makes, without what it adds to tell them apart. */
export function manifestsOf(hosts: number): Manifest[] {
  const manifest = (kind: string, name: string, spec: object): Manifest => ({
    apiVersion: 'networking.istio.io/v1',
    kind,
    metadata: { name: `scale-${name.toLowerCase()}`, namespace: NAMESPACE },
    spec,
  });
  const routes = Array.from({ length: hosts }, (_, i) =>
    manifest('VirtualService', idOf(i), specOf(i, `${NAMESPACE}/scale-gateway`)),
  );
  return [manifest('Gateway', 'Gateway', GATEWAY), ...routes];
}

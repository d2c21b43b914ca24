/** One service as teams write it: a Service, and the Gateway, DestinationRule and VirtualService around it; no two alike. */
export function setOf(i: number): object[] {
  const [name, namespace] = [`web-${i}`, `team-${i % 50}`];
  const host = `${name}.example.com`;
  const metadata = { name, namespace };
  const fullName = `${name}.${namespace}.svc.cluster.local`;
  const port = 8000 + (i % 1000);
  return [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: { selector: { app: name }, ports: [{ name: 'http', port, targetPort: port + 1 }] },
    },
    {
      apiVersion: 'networking.istio.io/v1',
      kind: 'Gateway',
      metadata,
      spec: {
        selector: { istio: 'ingressgateway' },
        servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: [`${namespace}/${host}`] }],
      },
    },
    {
      apiVersion: 'networking.istio.io/v1',
      kind: 'DestinationRule',
      metadata,
      spec: {
        host: fullName,
        trafficPolicy: {
          connectionPool: { http: { http2MaxRequests: 100 + i }, tcp: { connectTimeout: `${1 + (i % 9)}s` } },
          outlierDetection: { consecutive5xxErrors: 3 + (i % 5), baseEjectionTime: '30s' },
        },
        subsets: [
          { name: 'v1', labels: { version: `v${i}.1` } },
          { name: 'v2', labels: { version: `v${i}.2` } },
        ],
      },
    },
    {
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      metadata,
      spec: {
        hosts: [host],
        gateways: [name],
        http: [
          {
            name: 'canary',
            match: [{ uri: { prefix: `/api/${i}/` }, headers: { 'x-canary': { exact: 'always' } } }],
            route: [{ destination: { host: fullName, subset: 'v2', port: { number: port } } }],
          },
          {
            name: 'api',
            match: [{ uri: { exact: `/api/${i}` } }, { uri: { prefix: `/api/${i}/` } }],
            rewrite: { uri: '/api/' },
            timeout: `${1 + (i % 20)}s`,
            retries: { attempts: 2, perTryTimeout: '500ms', retryOn: 'gateway-error,connect-failure' },
            route: [
              { destination: { host: fullName, subset: 'v1', port: { number: port } }, weight: 90 },
              { destination: { host: fullName, subset: 'v2', port: { number: port } }, weight: 10 },
            ],
          },
          { name: 'rest', route: [{ destination: { host: fullName, subset: 'v1', port: { number: port } } }] },
        ],
      },
    },
  ];
}

/** Many sets, as objects of their own. */
export function setsOf(count: number): object[] {
  return Array.from({ length: count }, (_, i) => setOf(i)).flat();
}

import { Chart, Testing } from 'cdk8s';
import {
  DataPlane,
  DataPlaneMode,
  Location,
  MeshService,
  PrefixRoute,
  Resolution,
  ServiceEntry,
  ServicePort,
  TargetRef,
} from 'cdk8s-istio';
import type { ServiceEntryProps } from 'cdk8s-istio';
import { manifests, specOf, stderrOf } from './world';

const specFor = (props: ServiceEntryProps): any => {
  const chart = Testing.chart();
  new ServiceEntry(chart, 'Entry', props);
  return specOf(chart, 'ServiceEntry');
};

test('a host alone is an external service of TLS on port 443 that DNS resolves', () => {
  expect(specFor({ hosts: ['api.stripe.com'] })).toEqual({
    hosts: ['api.stripe.com'],
    ports: [{ number: 443, name: 'tls', protocol: 'TLS' }],
    location: 'MESH_EXTERNAL',
    resolution: 'DNS',
  });
});

test('a wildcard, which DNS cannot resolve, goes to the address that the application took', () => {
  expect(specFor({ hosts: ['*.wikipedia.org'] }).resolution).toBe('NONE');
});

test('ports have names of their own, whatever stands beside them', () => {
  const { ports } = specFor({
    hosts: ['a.example.com'],
    ports: [
      ServicePort.http(),
      ServicePort.http(8080, { targetPort: 80 }),
      ServicePort.grpcWeb(8081),
      ServicePort.https(443, { name: 'secure' }),
      ServicePort.http2(8082, { name: 'http2-8083' }),
      ServicePort.http2(8083),
      ServicePort.http2(8084),
    ],
  });
  expect(ports).toEqual([
    { number: 80, name: 'http', protocol: 'HTTP' },
    { number: 8080, name: 'http-8080', protocol: 'HTTP', targetPort: 80 },
    { number: 8081, name: 'grpc-web', protocol: 'GRPC-WEB' },
    { number: 443, name: 'secure', protocol: 'HTTPS' },
    { number: 8082, name: 'http2-8083', protocol: 'HTTP2' },
    { number: 8083, name: 'http2', protocol: 'HTTP2' },
    { number: 8084, name: 'http2-8084', protocol: 'HTTP2' },
  ]);
});

test.each([
  [ServicePort.mongo(), 27017, 'MONGO'],
  [ServicePort.mysql(), 3306, 'MYSQL'],
  [ServicePort.redis(), 6379, 'REDIS'],
  [ServicePort.tls(), 443, 'TLS'],
  [ServicePort.grpc(50051), 50051, 'GRPC'],
  [ServicePort.tcp(3128), 3128, 'TCP'],
  [ServicePort.ofProtocol('udp', 53), 53, 'udp'],
])('a port knows its protocol (%#)', (port, number, protocol) => {
  expect(specFor({ hosts: ['a.example.com'], ports: [port] }).ports).toEqual([
    { number, name: protocol.toLowerCase(), protocol },
  ]);
});

test.each([
  ['none', Resolution.none(), { resolution: 'NONE' }],
  [
    'static addresses',
    Resolution.staticEndpoints([{ address: '2.2.2.2', weight: 3, locality: 'eu/a' }, { address: 'fd00::1' }]),
    {
      resolution: 'STATIC',
      endpoints: [{ address: '2.2.2.2', weight: 3, locality: 'eu/a' }, { address: 'fd00::1' }],
    },
  ],
  [
    'a socket',
    Resolution.staticEndpoints([{ address: 'unix:///var/run/a.sock' }]),
    { resolution: 'STATIC', endpoints: [{ address: 'unix:///var/run/a.sock' }] },
  ],
  [
    'another network',
    Resolution.staticEndpoints([{ network: 'west' }]),
    { resolution: 'STATIC', endpoints: [{ network: 'west' }] },
  ],
  ['DNS', Resolution.dns(), { resolution: 'DNS' }],
  [
    'DNS for other names',
    Resolution.dns([{ address: 'eu.example.com', ports: { http: 8080 } }]),
    { resolution: 'DNS', endpoints: [{ address: 'eu.example.com', ports: { http: 8080 } }] },
  ],
  ['DNS, the first address', Resolution.dnsRoundRobin(), { resolution: 'DNS_ROUND_ROBIN' }],
  [
    'DNS, the first address of another name',
    Resolution.dnsRoundRobin({ address: 'eu.example.com' }),
    { resolution: 'DNS_ROUND_ROBIN', endpoints: [{ address: 'eu.example.com' }] },
  ],
])('it is resolved by %s', (_, resolution, wire) => {
  expect(specFor({ hosts: ['a.example.com'], ports: [ServicePort.http()], resolution })).toEqual({
    hosts: ['a.example.com'],
    ports: [{ number: 80, name: 'http', protocol: 'HTTP' }],
    location: 'MESH_EXTERNAL',
    ...wire,
  });
});

test('a wildcard may be resolved for each request', () => {
  expect(specFor({ hosts: ['*.wikipedia.org'], resolution: Resolution.dynamicDns() }).resolution).toBe('DYNAMIC_DNS');
});

test.each([
  [Resolution.staticWorkloads({ app: 'details' }), 'STATIC'],
  [Resolution.dnsWorkloads({ app: 'details' }), 'DNS'],
])('what is made of workloads is inside the mesh (%#)', (resolution, word) => {
  expect(specFor({ hosts: ['details.example.com'], resolution })).toMatchObject({
    location: 'MESH_INTERNAL',
    resolution: word,
    workloadSelector: { labels: { app: 'details' } },
  });
});

test('it says what it is told', () => {
  const chart = Testing.chart();
  new ServiceEntry(chart, 'Entry', {
    metadata: { name: 'db', labels: { team: 'a' } },
    hosts: ['db.example.com'],
    ports: [ServicePort.mongo()],
    addresses: ['10.1.2.3'],
    location: Location.MESH_INTERNAL,
    subjectAltNames: ['spiffe://cluster.local/ns/db/sa/db'],
    exportTo: ['.', 'shop'],
    autoAllocateIp: false,
  });
  expect(manifests(chart, 'ServiceEntry')).toMatchObject([
    {
      metadata: { name: 'db', labels: { team: 'a', 'networking.istio.io/enable-autoallocate-ip': 'false' } },
      spec: {
        addresses: ['10.1.2.3'],
        location: 'MESH_INTERNAL',
        subjectAltNames: ['spiffe://cluster.local/ns/db/sa/db'],
        exportTo: ['.', 'shop'],
      },
    },
  ]);
  expect(specFor({ hosts: ['a.example.com'], exportTo: ['~'] }).exportTo).toEqual(['~']);
});

describe('requests can be sent to it', () => {
  const destinationOf = (chart: Chart, to: ServiceEntry | ReturnType<ServiceEntry['onPort']>) => {
    new PrefixRoute(chart, 'Route', { prefix: '/', hosts: ['a.example.com'], to });
    return specOf(chart, 'VirtualService').http[0].route[0].destination;
  };

  test('by its host', () => {
    const chart = Testing.chart();
    const entry = new ServiceEntry(chart, 'Entry', { hosts: ['a.example.com'], ports: [ServicePort.http()] });
    expect(destinationOf(chart, entry)).toEqual({ host: 'a.example.com' });
  });

  test('on one of its ports', () => {
    const chart = Testing.chart();
    const ports = [ServicePort.http(), ServicePort.https()];
    const entry = new ServiceEntry(chart, 'Entry', { hosts: ['a.example.com'], ports });
    expect(destinationOf(chart, entry.onPort(443))).toEqual({ host: 'a.example.com', port: { number: 443 } });
  });

  test('but not to any of several ports or hosts', () => {
    const chart = Testing.chart();
    const ports = [ServicePort.http(), ServicePort.https()];
    const hosts = ['a.example.com', 'b.example.com'];
    expect(() => new ServiceEntry(chart, 'Ports', { hosts: ['a.example.com'], ports }).toRouteAction()).toThrow(
      'a destination must have one port, got a ServiceEntry with 80 and 443 (did you mean onPort(80)?)',
    );
    expect(() => new ServiceEntry(chart, 'Hosts', { hosts }).toDestination()).toThrow(
      `a destination must have one host, got a ServiceEntry with 'a.example.com' and 'b.example.com' (did you mean MeshService.fromHost?)`,
    );
    expect(MeshService.fromHost(chart, 'B', hosts[1]).toDestination()).toEqual({ host: 'b.example.com' });
  });
});

test('a policy is attached to it by its name, or to the workloads that it is made of', () => {
  const chart = Testing.chart();
  const outside = new ServiceEntry(chart, 'Out', { hosts: ['a.example.com'], metadata: { name: 'a' } });
  expect(outside.toPolicyTarget()).toMatchObject(TargetRef.serviceEntry('a').toPolicyTarget());
  const resolution = Resolution.staticWorkloads({ app: 'b' });
  const inside = new ServiceEntry(chart, 'In', { hosts: ['b.example.com'], resolution });
  expect(inside.toPolicyTarget().workloadLabels).toEqual({ app: 'b' });
});

test('one that lives elsewhere is known by what is said of it', () => {
  const chart = new Chart(Testing.app(), 'test');
  const entry = ServiceEntry.fromServiceEntryName(chart, 'Stripe', 'stripe', { hosts: ['api.stripe.com'] });
  expect(entry.serviceEntryName).toBe('stripe');
  expect(entry.ports.map(({ port, protocol }) => [port, protocol])).toEqual([[443, 'TLS']]);
  expect(Testing.synth(chart)).toEqual([]);
});

test('a port of bytes for any address is named', () => {
  const chart = Testing.chart();
  const entry = { hosts: ['db.example.com'], ports: [ServicePort.mongo()], resolution: Resolution.none() };
  expect(stderrOf(() => new ServiceEntry(chart, 'All', entry))).toBe(
    'warning: [test/All] takes whatever is sent to port 27017 of any address, for MONGO has no hosts (say addresses, or a resolution other than none)\n',
  );
  expect(stderrOf(() => new ServiceEntry(chart, 'One', { ...entry, addresses: ['10.0.0.0/24'] }))).toBe('');
});

test('ambient mode knows wildcards only where each request is resolved', () => {
  const chart = Testing.chart();
  DataPlane.target(chart, DataPlaneMode.AMBIENT);
  expect(() => new ServiceEntry(chart, 'Entry', { hosts: ['*.example.com'] })).toThrow(
    `hosts of a ServiceEntry must be whole names in ambient mode, got '*.example.com' (did you mean Resolution.dynamicDns?)`,
  );
  const dynamic = { hosts: ['*.example.com'], resolution: Resolution.dynamicDns() };
  expect(() => new ServiceEntry(chart, 'Inside', { ...dynamic, location: Location.MESH_INTERNAL })).toThrow(
    `hosts that are resolved by request must be outside of the mesh in ambient mode, got '*.example.com' with MESH_INTERNAL`,
  );
  expect(stderrOf(() => new ServiceEntry(chart, 'Dynamic', dynamic))).toBe('');
});

test('in ambient mode exportTo hides nothing, and that is said', () => {
  const chart = Testing.chart();
  DataPlane.target(chart, DataPlaneMode.AMBIENT);
  expect(stderrOf(() => new ServiceEntry(chart, 'Entry', { hosts: ['a.example.com'], exportTo: ['.'] }))).toBe(
    'warning: [test/Entry] is seen by all namespaces, for ambient mode does not read exportTo\n',
  );
});

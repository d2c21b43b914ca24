import type { Chart } from 'cdk8s';
import { Duration } from 'cdk8s';
import * as istio from 'cdk8s-istio';
import { testRefused, type Refused } from './refused';

const { Resolution, ServicePort } = istio;
const HTTP = { ports: [istio.ServicePort.http()] };
const FILES = istio.ServerCertificate.files({ serverCertificate: '/crt', privateKey: '/key' });
const dynamic = Resolution.dynamicDns();

/** Everything here is refused where it is written, in one line: what is wrong, the value, what was expected, the likely fix. */
const REFUSED: Refused[] = [
  // hosts
  [
    'an entry without hosts',
    c => entry(c, { hosts: [] }),
    'hosts of a ServiceEntry must not be empty: they are what requests are for',
  ],
  [
    'too many hosts',
    c => entry(c, { hosts: Array(257).fill('a.com') }),
    'hosts of a ServiceEntry must be at most 256, got 257',
  ],
  [
    'a host with a scheme',
    c => entry(c, { hosts: ['https://a.com/b'] }),
    `host of a ServiceEntry must be a host name without scheme, got 'https://a.com/b' (did you mean 'a.com'?)`,
  ],
  [
    'all hosts',
    c => entry(c, { hosts: ['*'] }),
    `host of a ServiceEntry must not be '*' alone (did you mean '*.example.com'?)`,
  ],
  [
    'an address for a host',
    c => entry(c, { hosts: ['10.1.2.3'] }),
    `host of a ServiceEntry must be a name, got '10.1.2.3' (say it in addresses, or as the address of an endpoint)`,
  ],
  [
    'half a wildcard',
    c => entry(c, { hosts: ['*a.com'] }),
    `host of a ServiceEntry may have '*' only as a whole label, got '*a.com' (did you mean '*.a.com'?)`,
  ],
  // resolutions
  [
    'DNS for a wildcard',
    c => entry(c, { hosts: ['*.a.com'], resolution: Resolution.dns() }),
    `host of a ServiceEntry that DNS resolves must be a whole name, got '*.a.com' (did you mean Resolution.none, or Resolution.dynamicDns?)`,
  ],
  [
    'DNS for a wildcard of workloads',
    c => entry(c, { hosts: ['*.a.com'], resolution: Resolution.dnsWorkloads({ app: 'a' }) }),
    `host of a ServiceEntry that DNS resolves must be a whole name, got '*.a.com' (did you mean Resolution.none, or Resolution.dynamicDns?)`,
  ],
  [
    'the first address of a wildcard',
    c => entry(c, { hosts: ['*.a.com'], resolution: Resolution.dnsRoundRobin() }),
    `host of a ServiceEntry that DNS resolves must be a whole name, got '*.a.com' (did you mean Resolution.none, or Resolution.dynamicDns?)`,
  ],
  [
    'a whole name resolved by request',
    c => entry(c, { hosts: ['*.a.com', 'a.com'], resolution: dynamic }),
    `host of a ServiceEntry that is resolved by request must begin with '*.', got 'a.com' (did you mean Resolution.dns?)`,
  ],
  [
    'addresses resolved by request',
    c => entry(c, { hosts: ['*.a.com'], resolution: dynamic, addresses: ['10.1.2.3'] }),
    `addresses of a ServiceEntry that is resolved by request must be left out, got '10.1.2.3'`,
  ],
  [
    'HTTPS resolved by request',
    c => entry(c, { hosts: ['*.a.com'], resolution: dynamic, ports: [ServicePort.https()] }),
    'port of a ServiceEntry that is resolved by request must be HTTP, HTTP2, GRPC or TLS, got HTTPS (did you mean ServicePort.tls?)',
  ],
  [
    'no static endpoints',
    () => Resolution.staticEndpoints([]),
    'endpoints of a static resolution must not be empty: nothing would answer',
  ],
  [
    'a name among static endpoints',
    () => Resolution.staticEndpoints([{ address: 'a.com' }]),
    `address of a static endpoint must be an IP address or a Unix domain socket, got 'a.com' (did you mean Resolution.dns?)`,
  ],
  [
    'a socket among the endpoints of DNS',
    () => Resolution.dns([{ address: 'unix:///a' }]),
    `address of an endpoint that DNS resolves must be a DNS name or an IP address, got 'unix:///a' (did you mean Resolution.staticEndpoints?)`,
  ],
  [
    'an endpoint of DNS that is anywhere',
    () => Resolution.dnsRoundRobin({ network: 'west' }),
    `address of an endpoint that DNS resolves must be a DNS name or an IP address, got '' (did you mean Resolution.staticEndpoints?)`,
  ],
  [
    'workloads without labels',
    () => Resolution.staticWorkloads({}),
    'labels of the workloads of a resolution must not be empty: they tell its workloads apart',
  ],
  // endpoints
  [
    'an endpoint nowhere',
    () => Resolution.staticEndpoints([{ labels: { app: 'a' } }]),
    'an endpoint must have an address or a network, got neither',
  ],
  [
    'a relative socket',
    () => Resolution.staticEndpoints([{ address: 'unix://var/a' }]),
    `address of an endpoint must be 'unix://' and the absolute path of a file, or '@' and a name, got 'unix://var/a'`,
  ],
  [
    'ports of a socket',
    () => Resolution.staticEndpoints([{ address: 'unix:///a', ports: { http: 80 } }]),
    `an endpoint at a Unix domain socket must have no ports, got 'http: 80'`,
  ],
  [
    'two ports for one socket',
    c =>
      entry(c, {
        ports: [ServicePort.http(), ServicePort.tls()],
        resolution: Resolution.staticEndpoints([{ address: 'unix:///a' }]),
      }),
    'a ServiceEntry with an endpoint at a Unix domain socket must have one port, got 2',
  ],
  [
    'a port of an endpoint that the entry has not',
    c => entry(c, { ...HTTP, resolution: Resolution.dns([{ address: 'a.com', ports: { https: 8443 } }]) }),
    `port of an endpoint must be one of the ServiceEntry: 'http', got 'https'`,
  ],
  [
    'an endpoint with a port in its address',
    () => Resolution.dns([{ address: 'a.com:80' }]),
    `address of an endpoint must not have a port, got 'a.com:80' (did you mean 'a.com'?)`,
  ],
  [
    'a wildcard endpoint',
    () => Resolution.dns([{ address: '*.a.com' }]),
    `address of an endpoint must not have a '*', got '*.a.com'`,
  ],
  [
    'a port of an endpoint out of range',
    () => Resolution.dns([{ address: 'a.com', ports: { http: 0 } }]),
    `port 'http' of an endpoint must be a whole number from 1 to 65535, got 0`,
  ],
  [
    'a negative weight',
    () => Resolution.dns([{ address: 'a.com', weight: -1 }]),
    'weight of an endpoint must be a whole number from 0, got -1',
  ],
  [
    'labels that are none',
    () => Resolution.dns([{ address: 'a.com', labels: { app: 'a b' } }]),
    `labels of an endpoint must be labels of Kubernetes, made of letters, digits, '-', '_' and '.', got 'app=a b'`,
  ],
  [
    'a service account that is none',
    () => Resolution.dns([{ address: 'a.com', serviceAccount: 'A' }]),
    `serviceAccount of an endpoint must be made of a-z, 0-9, '-' and '.', got 'A' (did you mean 'a'?)`,
  ],
  // addresses
  [
    'an address that is none',
    c => entry(c, { addresses: ['10.1.2'] }),
    `address of a ServiceEntry must be an IP address or a subnet such as '10.1.0.0/16', got '10.1.2'`,
  ],
  [
    'a block that DNS resolves',
    c => entry(c, { addresses: ['10.1.0.0/16'] }),
    `address of a ServiceEntry that DNS resolves must not be a block, got '10.1.0.0/16' (did you mean Resolution.none, or Resolution.staticEndpoints?)`,
  ],
  [
    'an address to be made beside one that is given',
    c => entry(c, { addresses: ['10.1.2.3'], autoAllocateIp: true }),
    `autoAllocateIp must be left out where there are addresses, got '10.1.2.3'`,
  ],
  [
    'an address to be made that nobody would use',
    c => entry(c, { resolution: Resolution.none(), autoAllocateIp: true }),
    'autoAllocateIp must be left out with Resolution.none: it sends to the address that the application has found',
  ],
  [
    'several hosts on one port of bytes',
    c => entry(c, { hosts: ['a.com', 'b.com'], ports: [ServicePort.mongo()] }),
    `a ServiceEntry with a port of MONGO must have one host, got 'a.com' and 'b.com': nothing tells them apart (write a ServiceEntry for each)`,
  ],
  [
    'several hosts of TLS behind addresses',
    c => entry(c, { hosts: ['a.com', 'b.com'], addresses: ['10.1.2.3'] }),
    `a ServiceEntry with addresses must have one host where a port is not HTTP, got 'a.com' and 'b.com' (write a ServiceEntry for each)`,
  ],
  [
    'no name for the certificate',
    c => entry(c, { subjectAltNames: [''] }),
    'subjectAltNames of a ServiceEntry must not be empty text',
  ],
  [
    'an export to none and some',
    c => entry(c, { exportTo: ['~', 'a'] }),
    `namespace in exportTo must be made of a-z, 0-9 and '-', and begin and end with a letter or digit, got '~' (did you mean 'x'?)`,
  ],
  // ports
  ['a port of 0', () => ServicePort.tcp(0), 'port of a service must be a whole number from 1 to 65535, got 0'],
  [
    'a target of 0',
    () => ServicePort.http(80, { targetPort: 0 }),
    'targetPort of a service must be a whole number from 1 to 65535, got 0',
  ],
  [
    'a name in upper case',
    () => ServicePort.http(80, { name: 'Web' }),
    `name of a port must be made of a-z, 0-9 and '-', and begin and end with a letter or digit, got 'Web' (did you mean 'web'?)`,
  ],
  [
    'a protocol that is none',
    () => ServicePort.ofProtocol('QUIC', 443),
    `protocol of a port must be one of HTTP, HTTP2, GRPC, GRPC-WEB, HTTP_PROXY, HTTPS, TLS, TCP, MONGO, REDIS, MYSQL and UDP, got 'QUIC'`,
  ],
  [
    'a number twice',
    c => entry(c, { ports: [ServicePort.http(443), ServicePort.https()] }),
    'ports of a ServiceEntry must have numbers of their own, got 443 twice',
  ],
  [
    'a name twice',
    c => entry(c, { ports: [ServicePort.http(80, { name: 'a' }), ServicePort.http(81, { name: 'a' })] }),
    `ports of a ServiceEntry must have names of their own, got 'a' twice (leave the name out to have one made)`,
  ],
  [
    'a port that the entry has not',
    c => entry(c, HTTP).onPort(443),
    'port of a ServiceEntry must be one that it has: 80, got 443',
  ],
  [
    'an entry elsewhere without hosts',
    c => istio.ServiceEntry.fromServiceEntryName(c, 'E', 'e', { hosts: [] }),
    'hosts of a ServiceEntry must not be empty: they are what requests are for',
  ],
  // workloads
  [
    'a workload nowhere',
    c => new istio.WorkloadEntry(c, 'W', {}),
    'a WorkloadEntry must have an address or a network, got neither',
  ],
  [
    'a machine under a name',
    c => new istio.VmWorkload(c, 'V', { host: 'a.com', ...HTTP }).addWorkloadEntry('One', 'vm.a.com'),
    `address of a machine must be an IP address such as '10.1.2.3' or 'fd00::1', got 'vm.a.com'`,
  ],
  [
    'a group whose labels are none',
    c => new istio.WorkloadGroup(c, 'W', { workloadLabels: { app: '-' } }),
    `workloadLabels of a WorkloadGroup must be labels of Kubernetes, made of letters, digits, '-', '_' and '.', got 'app=-'`,
  ],
  [
    'a probe of port 0',
    () => istio.ReadinessProbe.tcpSocket(0),
    'port of a probe must be a whole number from 1 to 65535, got 0',
  ],
  ['a probe without a command', () => istio.ReadinessProbe.exec([]), 'command of a probe must name a program, got []'],
  [
    'a header that istiod refuses',
    () => istio.ReadinessProbe.httpGet(80, { httpHeaders: { x_a: 'b' } }),
    `header of a probe must be letters, digits and '-', got 'x_a'`,
  ],
  [
    'a probe by half seconds',
    () => istio.ReadinessProbe.tcpSocket(80, { period: Duration.millis(500) }),
    'period of a probe must be whole seconds from 1, got 0.5 s',
  ],
  [
    'a probe that never fails',
    () => istio.ReadinessProbe.tcpSocket(80, { failureThreshold: 0 }),
    'failureThreshold of a probe must be a whole number from 1, got 0',
  ],
  // sidecars
  [
    'a Sidecar that says nothing',
    c => new istio.Sidecar(c, 'S', { workloadSelector: { app: 'a' } }),
    'a Sidecar must have egress, ingress, inboundConnectionPool or outboundTrafficPolicy, got nothing',
  ],
  [
    'a Sidecar in ambient mode',
    c => {
      istio.DataPlane.target(c, istio.DataPlaneMode.AMBIENT);
      egress(c, { hosts: ['./*'] });
    },
    'a Sidecar needs the data plane of sidecars: ambient mode has none to heed it',
  ],
  [
    'workloads without labels',
    c => new istio.Sidecar(c, 'S', { workloadSelector: {}, egress: [{ hosts: ['./*'] }] }),
    'labels of a workloadSelector must not be empty: they tell its workloads apart',
  ],
  [
    'an egress to nobody',
    c => egress(c, {}),
    `an egress of a Sidecar must have hosts or services, got neither (did you mean ['~/*'] for none?)`,
  ],
  [
    'an egress without a namespace',
    c => egress(c, { hosts: ['a.com'] }),
    `host of an egress must be 'namespace/host', got 'a.com' (did you mean '*/a.com'?)`,
  ],
  [
    'an egress to a namespace that is none',
    c => egress(c, { hosts: ['A/*'] }),
    `namespace of an egress's host must be made of a-z, 0-9 and '-', and begin and end with a letter or digit, got 'A' (did you mean 'a'?)`,
  ],
  [
    'an egress to a short name',
    c => egress(c, { hosts: ['shop/reviews'] }),
    `host of an egress must be a full name with a dot, or '*', got 'shop/reviews' (did you mean 'shop/reviews.shop.svc.cluster.local'?)`,
  ],
  [
    'an egress to a service whose namespace nobody knows',
    c => egress(c, { services: [istio.MeshService.fromServiceName(c, 'Web', 'web')] }),
    `service of an egress must be known in full, got 'web' (give its chart or its reference a namespace)`,
  ],
  [
    'a host twice',
    c => egress(c, { hosts: ['./*', './*'] }),
    `hosts of an egress must name a host once, got './*' twice`,
  ],
  [
    'all hosts and some',
    c => egress(c, { hosts: ['*/*', 'shop/*'] }),
    `'*/*' in hosts of an egress has all services, and needs no 'shop/*' beside it`,
  ],
  [
    'an address without a port',
    c => egress(c, { hosts: ['./*'], bind: '127.0.0.1' }),
    `an egress of a Sidecar with bind must have a port, got none for '127.0.0.1'`,
  ],
  [
    'a name to listen on',
    c => egress(c, { hosts: ['./*'], bind: 'localhost', port: ServicePort.http() }),
    `bind of an egress of a Sidecar must be an IP address or 'unix://' and a path, got 'localhost'`,
  ],
  [
    'a socket that the kernel would have to redirect',
    c =>
      egress(c, {
        hosts: ['./*'],
        bind: 'unix:///a',
        port: ServicePort.http(),
        captureMode: istio.CaptureMode.IPTABLES,
      }),
    `captureMode of a Unix domain socket must not be IPTABLES, got it for 'unix:///a'`,
  ],
  [
    'an egress without a port before one that has',
    c => egress(c, { hosts: ['./*'] }, { hosts: ['./*'], port: ServicePort.http() }),
    'of the egress of a Sidecar only the last may have no port, got one that is not the last without',
  ],
  [
    'two egress without a port',
    c => egress(c, { hosts: ['./*'] }, { hosts: ['a/*'] }),
    'of the egress of a Sidecar only the last may have no port, got 2 without',
  ],
  [
    'two egress on one port',
    c => egress(c, { hosts: ['./*'], port: ServicePort.http() }, { hosts: ['a/*'], port: ServicePort.http() }),
    'egress of a Sidecar must have ports of their own, got 80 twice',
  ],
  [
    'a target of a port of a Sidecar',
    c => ingress(c, { port: ServicePort.http(80, { targetPort: 8080 }) }),
    'port of a Sidecar must have no targetPort, got 8080 (did you mean defaultEndpoint?)',
  ],
  [
    'two ingress on one port',
    c => ingress(c, {}, {}),
    'ingress of a Sidecar must have ports of their own, got 80 twice',
  ],
  [
    'a socket for an ingress',
    c => ingress(c, { bind: 'unix:///a' }),
    `bind of an ingress of a Sidecar must be an IP address such as '10.1.2.3' or 'fd00::1', got 'unix:///a'`,
  ],
  [
    'an endpoint elsewhere',
    c => ingress(c, { defaultEndpoint: '10.1.2.3:80' }),
    `defaultEndpoint of an ingress must be '127.0.0.1:PORT', '0.0.0.0:PORT', '[::1]:PORT', '[::]:PORT' or 'unix:///PATH', got '10.1.2.3:80'`,
  ],
  [
    'an endpoint out of range',
    c => ingress(c, { defaultEndpoint: '127.0.0.1:70000' }),
    'port of a defaultEndpoint must be a whole number from 1 to 65535, got 70000',
  ],
  [
    'TLS on a port of HTTP',
    c => ingress(c, { tls: istio.ServerTls.simpleWith(FILES) }),
    'an ingress of a Sidecar with tls must have a port of HTTPS or TLS, got HTTP',
  ],
  [
    'TLS that is passed through',
    c => ingress(c, { port: ServicePort.https(), tls: istio.ServerTls.passthrough() }),
    'tls of a Sidecar must be simple or mutual, got PASSTHROUGH',
  ],
  [
    'a certificate in a Secret',
    c => ingress(c, { port: ServicePort.https(), tls: istio.ServerTls.simple('cert') }),
    'tls of a Sidecar must have one certificate, from files, and no subjectAltNames (did you mean ServerTls.simpleWith(ServerCertificate.files(...))?)',
  ],
  [
    'a pool without limits',
    c => new istio.Sidecar(c, 'S', { inboundConnectionPool: {} }),
    'a connection pool must have a limit in tcp or http, got none',
  ],
  [
    'a scope of a namespace that is none',
    c => new istio.ConfigurationScope(c, 'S', { namespaces: ['*'] }),
    `namespace of a ConfigurationScope must be made of a-z, 0-9 and '-', and begin and end with a letter or digit, got '*' (did you mean 'x'?)`,
  ],
  // gateways out of the mesh, and between its networks
  [
    'a gateway out of ambient mode',
    c => {
      istio.DataPlane.target(c, istio.DataPlaneMode.AMBIENT);
      new istio.EgressGateway(c, 'Egress');
    },
    'an EgressGateway needs the data plane of sidecars: in ambient mode a Waypoint is what a ServiceEntry leaves through',
  ],
  [
    'a gateway between networks in ambient mode',
    c => {
      istio.DataPlane.target(c, istio.DataPlaneMode.AMBIENT);
      new istio.EastWestGateway(c, 'Gateway');
    },
    `an EastWestGateway needs the data plane of sidecars: in ambient mode it is a Gateway of the class 'istio-east-west' (see gatewayapi.Gateway)`,
  ],
  [
    'bytes that leave by a gateway',
    c => leave(c, { ports: [ServicePort.mongo()] }),
    'a service behind an EgressGateway must have ports of HTTP or TLS, got MONGO on port 27017',
  ],
  [
    'nothing that leaves',
    c => leave(c, { ports: [] }),
    'a service behind an EgressGateway must have ports of HTTP or TLS, got none',
  ],
  [
    'two ports of HTTP that leave as one',
    c => leave(c, { ports: [ServicePort.http(), ServicePort.http(8080)] }),
    'a service behind an EgressGateway must have one port of HTTP and one of TLS at most, got 80 and 8080: the gateway could not tell them apart',
  ],
  [
    'a wildcard that the gateway cannot resolve',
    c => leave(c, { hosts: ['*.a.com'] }),
    `a service behind an EgressGateway must have hosts that the gateway can resolve, got '*.a.com' (did you mean Resolution.dynamicDns?)`,
  ],
  [
    'a service that the gateway cannot see',
    c => leave(c, { exportTo: ['.', 'shop'] }),
    `a service behind an EgressGateway must be exported to the namespace of the gateway, got exportTo '.' and 'shop' (add 'istio-system')`,
  ],
  [
    'one service twice',
    c => {
      const egress = new istio.EgressGateway(c, 'Egress');
      egress.addService(egress.addService(entry(c, {})));
    },
    `host 'a.com' must have one server on port 443 of a Gateway, got two`,
  ],
  [
    'TLS in TLS',
    c => leave(c, { ports: [ServicePort.https()] }, istio.ClientTls.simple()),
    'originate of an EgressGateway needs a port of plain HTTP, got HTTPS on port 443 (did you mean ServicePort.http(80, { targetPort: 443 })?)',
  ],
  [
    'TLS where the service speaks HTTP',
    c => leave(c, HTTP, istio.ClientTls.simple()),
    'originate of an EgressGateway needs a port where the service speaks TLS, got 80 (did you mean ServicePort.http(80, { targetPort: 443 })?)',
  ],
  [
    'TLS that is none',
    c => leave(c, HTTP, istio.ClientTls.disable()),
    'originate of an EgressGateway must be ClientTls.simple or ClientTls.mutual, got DISABLE',
  ],
];

testRefused(REFUSED);

function entry(chart: Chart, props: Partial<istio.ServiceEntryProps>): istio.ServiceEntry {
  return new istio.ServiceEntry(chart, 'Entry', { hosts: ['a.com'], ...props });
}

function egress(chart: Chart, ...listeners: istio.SidecarEgress[]): istio.Sidecar {
  return new istio.Sidecar(chart, 'Sidecar', { egress: listeners });
}

function ingress(chart: Chart, ...listeners: Array<Partial<istio.SidecarIngress>>): istio.Sidecar {
  const port = ServicePort.http();
  return new istio.Sidecar(chart, 'Sidecar', { ingress: listeners.map(listener => ({ port, ...listener })) });
}

function leave(chart: Chart, props: Partial<istio.ServiceEntryProps>, originate?: istio.ClientTls): void {
  new istio.EgressGateway(chart, 'Egress').addService(entry(chart, props), { originate });
}

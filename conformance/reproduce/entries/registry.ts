import {
  CaptureMode,
  Location,
  ProbeScheme,
  ReadinessProbe,
  Resolution,
  ServerCertificate,
  ServerTls,
  ServiceEntry,
  ServicePort,
  Sidecar,
  WorkloadEntry,
  WorkloadGroup,
} from 'cdk8s-istio';
import { Duration } from 'cdk8s';
import type { Entries, Entry } from '../entry';

const https: (...hosts: string[]) => Entry =
  (...hosts) =>
  chart =>
    new ServiceEntry(chart, 'E', { hosts, ports: [ServicePort.https()], resolution: Resolution.none() });

const authorizer: (host: string, port: ServicePort) => Entry = (host, port) => chart =>
  new ServiceEntry(chart, 'E', {
    hosts: [host],
    ports: [port],
    resolution: Resolution.staticEndpoints([{ address: '127.0.0.1' }]),
  });

const details: (resolution: Resolution) => Entry = resolution => chart =>
  new ServiceEntry(chart, 'E', {
    hosts: ['details.bookinfo.com'],
    ports: [ServicePort.http(80, { targetPort: 8080 })],
    resolution,
  });

const vm: (address: string, app: string, instance: string) => Entry = (address, app, instance) => chart =>
  new WorkloadEntry(chart, 'W', { address, serviceAccount: app, labels: { app, 'instance-id': instance } });

const legacy = { app: 'details-legacy' };
const ratings = { app: 'ratings' };
const productpage = { app: 'productpage' };
const somename = (port: number) => ServicePort.http(port, { name: 'somename' });

const http = {
  http1MaxPendingRequests: 1024,
  http2MaxRequests: 1024,
  maxRequestsPerConnection: 1024,
  maxRetries: 100,
};

export const entries: Entries = {
  'samples/bookinfo/networking/egress-rule-google-apis.yaml#1': chart =>
    new ServiceEntry(chart, 'E', {
      hosts: ['www.googleapis.com'],
      ports: [ServicePort.http(), ServicePort.https()],
    }),
  'samples/extauthz/local-ext-authz.yaml#1': authorizer('ext-authz-http.local', ServicePort.http(8000)),
  'samples/extauthz/local-ext-authz.yaml#2': authorizer('ext-authz-grpc.local', ServicePort.grpc(9000)),
  'samples/external/aptget.yaml#1': chart =>
    new ServiceEntry(chart, 'E', {
      hosts: [
        'deb.debian.org',
        'cdn-fastly.deb.debian.org',
        'security.debian.org',
        'archive.ubuntu.com',
        'security.ubuntu.com',
      ],
      ports: [ServicePort.http()],
      resolution: Resolution.none(),
    }),
  'samples/external/github.yaml#1': https('github.com'),
  'samples/external/github.yaml#2': chart =>
    new ServiceEntry(chart, 'E', {
      hosts: ['dummy.github.com'],
      addresses: [
        '13.229.188.59/32',
        '13.250.177.223/32',
        '140.82.112.0/20',
        '18.194.104.89/32',
        '18.195.85.27/32',
        '185.199.108.0/22',
        '185.199.108.153/32',
        '185.199.109.153/32',
        '185.199.110.153/32',
        '185.199.111.153/32',
        '192.30.252.0/22',
        '192.30.252.153/32',
        '192.30.252.154/32',
        '23.20.92.3/32',
        '35.159.8.160/32',
        '52.74.223.119/32',
        '54.166.52.62/32',
        '54.87.5.173/32',
      ],
      ports: [ServicePort.tcp(22)],
      resolution: Resolution.none(),
    }),
  'samples/external/pypi.yaml#1': https('pypi.python.org'),
  'samples/external/pypi.yaml#2': https('pypi.org'),
  'samples/external/pypi.yaml#3': https('files.pythonhosted.org'),
  'mesh/v1alpha1/config.proto#1': chart =>
    new ServiceEntry(chart, 'E', {
      hosts: ['my.olly-backend.com'],
      ports: [ServicePort.https(443, { name: 'https-port' })],
    }),
  'mesh/v1alpha1/config.proto#3': chart =>
    new ServiceEntry(chart, 'E', {
      hosts: ['tracing.example.com'],
      ports: [ServicePort.grpc(8090, { name: 'grpc-port' })],
    }),
  'networking/v1alpha3/service_entry.proto#1': chart =>
    new ServiceEntry(chart, 'E', {
      hosts: ['api.dropboxapi.com', 'www.googleapis.com', 'api.facebook.com'],
      ports: [ServicePort.tls(443, { name: 'https' })],
    }),
  'networking/v1alpha3/service_entry.proto#2': chart =>
    new ServiceEntry(chart, 'E', {
      hosts: ['mymongodb.somedomain'],
      addresses: ['192.192.192.192/24'],
      ports: [ServicePort.mongo(27018, { name: 'mongodb' })],
      location: Location.MESH_INTERNAL,
      resolution: Resolution.staticEndpoints([{ address: '2.2.2.2' }, { address: '3.3.3.3' }]),
    }),
  'networking/v1alpha3/service_entry.proto#4': chart =>
    new ServiceEntry(chart, 'E', {
      hosts: ['wikipedia.org', '*.wikipedia.org'],
      ports: [ServicePort.tls(443, { name: 'https' })],
    }),
  'networking/v1alpha3/service_entry.proto#6': chart =>
    new ServiceEntry(chart, 'E', { hosts: ['example.com'], exportTo: ['.'], ports: [ServicePort.http()] }),
  'networking/v1alpha3/service_entry.proto#9': chart =>
    new ServiceEntry(chart, 'E', { hosts: ['*.bar.com'], ports: [ServicePort.http()] }),
  'networking/v1alpha3/service_entry.proto#10': chart =>
    new ServiceEntry(chart, 'E', {
      hosts: ['example.unix.local'],
      ports: [ServicePort.http()],
      resolution: Resolution.staticEndpoints([{ address: 'unix:///var/run/example/socket' }]),
    }),
  'networking/v1alpha3/service_entry.proto#11': chart =>
    new ServiceEntry(chart, 'E', {
      hosts: ['foo.bar.com'],
      ports: [ServicePort.http()],
      resolution: Resolution.dns([
        { address: 'us.foo.bar.com', ports: { http: 8080 } },
        { address: 'uk.foo.bar.com', ports: { http: 9080 } },
        { address: 'in.foo.bar.com', ports: { http: 7080 } },
      ]),
    }),
  'networking/v1alpha3/service_entry.proto#12': chart =>
    new ServiceEntry(chart, 'E', {
      hosts: ['example.com'],
      location: Location.MESH_INTERNAL,
      ports: [ServicePort.http()],
      resolution: Resolution.staticEndpoints([{ address: '2.2.2.2' }, { address: '3.3.3.3' }]),
      subjectAltNames: ['spiffe://cluster.local/ns/httpbin-ns/sa/httpbin-service-account'],
    }),
  'networking/v1alpha3/service_entry.proto#13': vm('2.2.2.2', 'details', 'vm1'),
  'networking/v1alpha3/service_entry.proto#14': vm('3.3.3.3', 'details', 'vm2'),
  'networking/v1alpha3/service_entry.proto#15': chart =>
    new ServiceEntry(chart, 'E', {
      hosts: ['details.bookinfo.com'],
      ports: [ServicePort.http()],
      resolution: Resolution.staticWorkloads({ app: 'details' }),
    }),
  'networking/v1alpha3/virtual_service.proto#6': chart =>
    new ServiceEntry(chart, 'E', {
      hosts: ['wikipedia.org'],
      ports: [ServicePort.http(80, { name: 'example-http' })],
    }),
  'networking/v1alpha3/workload_entry.proto#1': vm('2.2.2.2', 'details-legacy', 'vm1'),
  'networking/v1alpha3/workload_entry.proto#2': details(Resolution.staticWorkloads(legacy)),
  'networking/v1alpha3/workload_entry.proto#3': vm('vm1.vpc01.corp.net', 'details-legacy', 'vm1'),
  'networking/v1alpha3/workload_entry.proto#4': details(Resolution.dnsWorkloads(legacy)),
  'networking/v1alpha3/workload_entry.proto#5': chart =>
    new WorkloadEntry(chart, 'W', { serviceAccount: 'foo', network: 'cluster-2-network', labels: { app: 'foo' } }),
  'networking/v1alpha3/workload_group.proto#1': chart =>
    new WorkloadGroup(chart, 'W', {
      workloadLabels: { 'app.kubernetes.io/name': 'reviews', 'app.kubernetes.io/version': '1.3.4' },
      template: { ports: { grpc: 3550, http: 8080 }, serviceAccount: 'default' },
      probe: ReadinessProbe.httpGet(3100, {
        path: '/foo/bar',
        host: '127.0.0.1',
        scheme: ProbeScheme.HTTPS,
        httpHeaders: { 'Lit-Header': 'Im-The-Best' },
        initialDelay: Duration.seconds(5),
        timeout: Duration.seconds(3),
        period: Duration.seconds(4),
        successThreshold: 3,
        failureThreshold: 3,
      }),
    }),
  'networking/v1alpha3/sidecar.proto#1': chart =>
    new Sidecar(chart, 'S', { egress: [{ hosts: ['./*', 'istio-system/*'] }] }),
  'networking/v1alpha3/sidecar.proto#2': chart =>
    new Sidecar(chart, 'S', { egress: [{ hosts: ['prod-us1/*', 'prod-apis/*', 'istio-system/*'] }] }),
  'networking/v1alpha3/sidecar.proto#3': chart =>
    new Sidecar(chart, 'S', {
      egress: [{ hosts: ['*/*', '~prod-us2/*', '~prod-apis/foo.example.com', '~/bar.example.com'] }],
    }),
  'networking/v1alpha3/sidecar.proto#4': chart =>
    new Sidecar(chart, 'S', {
      workloadSelector: ratings,
      ingress: [{ port: somename(9080), defaultEndpoint: 'unix:///var/run/someuds.sock' }],
      egress: [
        { port: ServicePort.http(9080, { name: 'egresshttp' }), hosts: ['prod-us1/*'] },
        { hosts: ['istio-system/*'] },
      ],
    }),
  'networking/v1alpha3/sidecar.proto#5': chart =>
    new Sidecar(chart, 'S', {
      workloadSelector: productpage,
      ingress: [{ port: somename(9080), defaultEndpoint: '127.0.0.1:8080', captureMode: CaptureMode.NONE }],
      egress: [
        {
          port: ServicePort.mysql(3306, { name: 'egressmysql' }),
          captureMode: CaptureMode.NONE,
          bind: '127.0.0.1',
          hosts: ['*/mysql.foo.com'],
        },
      ],
    }),
  'networking/v1alpha3/sidecar.proto#6': chart =>
    new ServiceEntry(chart, 'E', { hosts: ['mysql.foo.com'], ports: [ServicePort.mysql()] }),
  'networking/v1alpha3/sidecar.proto#7': chart =>
    new Sidecar(chart, 'S', {
      workloadSelector: productpage,
      ingress: [
        {
          bind: '172.16.1.32',
          port: somename(80),
          defaultEndpoint: '127.0.0.1:8080',
          captureMode: CaptureMode.NONE,
        },
      ],
      egress: [{ captureMode: CaptureMode.IPTABLES, hosts: ['*/*'] }],
    }),
  'networking/v1alpha3/sidecar.proto#8': chart =>
    new Sidecar(chart, 'S', {
      workloadSelector: ratings,
      ingress: [
        {
          port: ServicePort.https(80, { name: 'somename' }),
          defaultEndpoint: 'unix:///var/run/someuds.sock',
          tls: ServerTls.simpleWith(
            ServerCertificate.files({
              serverCertificate: '/etc/certs/servercert.pem',
              privateKey: '/etc/certs/privatekey.pem',
            }),
          ),
        },
      ],
    }),
  'networking/v1alpha3/sidecar.proto#10': chart =>
    new Sidecar(chart, 'S', {
      workloadSelector: productpage,
      inboundConnectionPool: { http },
      ingress: [{ port: somename(80), connectionPool: { http, tcp: { maxConnections: 100 } } }],
    }),
};

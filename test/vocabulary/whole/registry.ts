import type { Chart } from 'cdk8s';
import { Duration } from 'cdk8s';
import * as istio from 'cdk8s-istio';

const { ReadinessProbe, Resolution, ServicePort } = istio;

const workload = { network: 'n', locality: 'us/a/1', weight: 2, serviceAccount: 'web', ports: { http: 8080 } };

/** Whatever a ServiceEntry can say. */
export function serviceEntries(chart: Chart): void {
  new istio.ServiceEntry(chart, 'Endpoints', {
    hosts: ['a.example.com'],
    addresses: ['10.0.0.1'],
    ports: [ServicePort.http(80, { name: 'http', targetPort: 8080 })],
    location: istio.Location.MESH_EXTERNAL,
    resolution: Resolution.staticEndpoints([{ address: '10.1.0.1', labels: { version: 'v1' }, ...workload }]),
    subjectAltNames: ['a.example.com'],
    exportTo: ['.'],
  });
  new istio.ServiceEntry(chart, 'Workloads', {
    hosts: ['b.example.com'],
    resolution: Resolution.staticWorkloads({ app: 'b' }),
  });
}

/** Whatever can be said of workloads outside of Kubernetes. */
export function workloads(chart: Chart): void {
  new istio.WorkloadEntry(chart, 'Entry', { address: '10.1.0.2', labels: { app: 'b' }, ...workload });
  const timing = {
    initialDelay: Duration.seconds(5),
    timeout: Duration.seconds(1),
    period: Duration.seconds(10),
    successThreshold: 1,
    failureThreshold: 3,
  };
  const probes = {
    http: ReadinessProbe.httpGet(80, {
      ...timing,
      path: '/ready',
      host: '127.0.0.1',
      scheme: istio.ProbeScheme.HTTPS,
      httpHeaders: { a: '1' },
    }),
    tcp: ReadinessProbe.tcpSocket(80, { host: 'localhost' }),
    exec: ReadinessProbe.exec(['true']),
  };
  for (const [id, probe] of Object.entries(probes)) {
    new istio.WorkloadGroup(chart, id, {
      template: workload,
      workloadLabels: { app: 'b' },
      workloadAnnotations: { note: 'b' },
      probe,
    });
  }
}

/** Whatever a Sidecar can say. */
export function sidecar(chart: Chart): void {
  const pool = { tcp: { maxConnections: 1 } };
  new istio.Sidecar(chart, 'Sidecar', {
    workloadSelector: { app: 'web' },
    inboundConnectionPool: pool,
    outboundTrafficPolicy: istio.OutboundTrafficMode.REGISTRY_ONLY,
    ingress: [
      {
        port: ServicePort.http(9080, { name: 'web' }),
        bind: '127.0.0.1',
        captureMode: istio.CaptureMode.IPTABLES,
        defaultEndpoint: '127.0.0.1:8080',
        connectionPool: pool,
      },
    ],
    egress: [
      {
        port: ServicePort.tcp(3306, { name: 'db' }),
        bind: '127.0.0.1',
        captureMode: istio.CaptureMode.NONE,
        hosts: ['./*'],
      },
    ],
  });
}

import { Duration, Testing } from 'cdk8s';
import { ProbeScheme, ReadinessProbe, ServicePort, VmWorkload, WorkloadEntry, WorkloadGroup } from 'cdk8s-istio';
import { manifests, specOf } from './world';

test('a WorkloadEntry is one workload by its address', () => {
  const chart = Testing.chart();
  const entry = { address: '2.2.2.2', labels: { app: 'details' }, serviceAccount: 'details', network: 'west' };
  new WorkloadEntry(chart, 'Vm', { metadata: { name: 'vm-1' }, ...entry, ports: { http: 8080 }, weight: 2 });
  expect(manifests(chart, 'WorkloadEntry')).toMatchObject([
    { metadata: { name: 'vm-1' }, spec: { ...entry, ports: { http: 8080 }, weight: 2 } },
  ]);
  expect(Object.keys(specOf(chart, 'WorkloadEntry'))).not.toContain('metadata');
});

test('a WorkloadGroup has a template, even an empty one', () => {
  const chart = Testing.chart();
  new WorkloadGroup(chart, 'Group');
  expect(specOf(chart, 'WorkloadGroup')).toEqual({ template: {} });
});

test('a WorkloadGroup says what its workloads have in common', () => {
  const chart = Testing.chart();
  new WorkloadGroup(chart, 'Group', {
    workloadLabels: { app: 'reviews' },
    workloadAnnotations: { owner: 'a' },
    template: { serviceAccount: 'reviews', ports: { http: 8080 }, locality: 'eu/a' },
  });
  expect(specOf(chart, 'WorkloadGroup')).toEqual({
    metadata: { labels: { app: 'reviews' }, annotations: { owner: 'a' } },
    template: { serviceAccount: 'reviews', ports: { http: 8080 }, locality: 'eu/a' },
  });
});

test.each([
  [ReadinessProbe.tcpSocket(3100, { host: '127.0.0.1' }), { tcpSocket: { port: 3100, host: '127.0.0.1' } }],
  [ReadinessProbe.exec(['cat', '/ready']), { exec: { command: ['cat', '/ready'] } }],
  [
    ReadinessProbe.httpGet(3100, {
      path: '/ready',
      scheme: ProbeScheme.HTTPS,
      httpHeaders: { 'X-Probe': 'istio' },
      initialDelay: Duration.minutes(1),
      timeout: Duration.seconds(3),
      period: Duration.seconds(4),
      successThreshold: 2,
      failureThreshold: 5,
    }),
    {
      httpGet: {
        port: 3100,
        path: '/ready',
        scheme: 'HTTPS',
        httpHeaders: [{ name: 'X-Probe', value: 'istio' }],
      },
      initialDelaySeconds: 60,
      timeoutSeconds: 3,
      periodSeconds: 4,
      successThreshold: 2,
      failureThreshold: 5,
    },
  ],
])('a probe is written as Istio reads it (%#)', (probe, wire) => {
  const chart = Testing.chart();
  new WorkloadGroup(chart, 'Group', { probe });
  expect(specOf(chart, 'WorkloadGroup').probe).toEqual(wire);
});

describe('a service on virtual machines', () => {
  const details = () => {
    const chart = Testing.chart();
    const ports = [ServicePort.http(80, { targetPort: 8080 })];
    return { chart, vm: new VmWorkload(chart, 'Details', { host: 'details.example.com', ports, network: 'vms' }) };
  };

  test('is a group to join, and a service that selects who joined', () => {
    const { chart } = details();
    expect(specOf(chart, 'WorkloadGroup')).toEqual({
      metadata: { labels: { app: 'details' } },
      template: { serviceAccount: 'default', network: 'vms' },
    });
    expect(specOf(chart, 'ServiceEntry')).toEqual({
      hosts: ['details.example.com'],
      ports: [{ number: 80, name: 'http', protocol: 'HTTP', targetPort: 8080 }],
      location: 'MESH_INTERNAL',
      resolution: 'STATIC',
      workloadSelector: { labels: { app: 'details' } },
    });
  });

  test('takes in machines by their addresses, which the service selects', () => {
    const { chart, vm } = details();
    vm.addWorkloadEntry('One', '2.2.2.2', { labels: { app: 'other', version: 'v2' }, locality: 'eu' });
    expect(specOf(chart, 'WorkloadEntry')).toEqual({
      address: '2.2.2.2',
      labels: { app: 'details', version: 'v2' },
      locality: 'eu',
      network: 'vms',
      serviceAccount: 'default',
    });
  });

  test('is what a policy selects by its labels', () => {
    expect(details().vm.toPolicyTarget().workloadLabels).toEqual({ app: 'details' });
  });
});

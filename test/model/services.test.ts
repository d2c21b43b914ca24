import { Config } from '../../src/model/config';
import { toResource } from '../../src/model/resource';
import { services } from '../../src/model/services';
import { DEFAULT_SETTINGS } from '../../src/model/settings';
import { selects, workloads, workloadsByNamespace } from '../../src/model/workloads';

function configOf(...manifests: object[]): Config {
  return new Config(
    manifests.map(manifest => toResource(manifest)!),
    { ...DEFAULT_SETTINGS, clusterDomain: 'example.local', defaultNamespace: 'shop' },
  );
}

function service(name: string, spec: unknown, namespace?: string): object {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec };
}

test('a Service has a full name in its namespace and the domain of the cluster', () => {
  const config = configOf(service('web', {}), service('web', {}, 'ops'));
  expect(services(config).map(({ host }) => host)).toEqual(['web.shop.svc.example.local', 'web.ops.svc.example.local']);
});

test('a port of a Service goes to the same port of its workloads unless it says another', () => {
  const ports = [
    { port: 80 },
    { port: 81, targetPort: 8081 },
    { port: 82, targetPort: 'http' },
    { port: 83, targetPort: 0 },
  ];
  const [{ ports: read }] = services(configOf(service('web', { ports })));
  expect(read!.map(({ targetPort }) => targetPort)).toEqual([80, 8081, 'http', 83]);
});

test('the ports of a Service that is only known may not be known', () => {
  const resource = toResource(service('web', undefined), { known: true })!;
  expect(services(new Config([resource]))[0].ports).toBeUndefined();
});

test('what no schema has checked is read as far as it makes sense', () => {
  const wrong = [5, 'x', null, [], { ports: 5 }, { ports: [null, 'x', { port: '80' }] }, { selector: [1], ports: {} }];
  const config = configOf(...wrong.map((spec, i) => service(`s${i}`, spec)));
  expect(services(config).map(({ ports, selector }) => [ports, selector])).toEqual(wrong.map(() => [[], undefined]));
  const bad = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: 'x', spec: { template: [] } };
  expect(workloads(configOf(bad))).toMatchObject([{ name: '', labels: {}, ports: [], serviceAccount: 'default' }]);
});

test('the workloads of Deployments, CronJobs and Pods are described at different places', () => {
  const template = {
    metadata: { labels: { app: 'web' } },
    spec: { serviceAccountName: 'web', containers: [{ ports: [{ containerPort: 8080, name: 'http' }] }] },
  };
  const config = configOf(
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'd' }, spec: { template } },
    { apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'c' }, spec: { jobTemplate: { spec: { template } } } },
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p', labels: { app: 'web' } }, spec: template.spec },
  );
  expect(
    workloadsByNamespace(config)
      .get('shop')!
      .map(({ name, templatePointer }) => [name, templatePointer]),
  ).toEqual([
    ['d', '/spec/template'],
    ['c', '/spec/jobTemplate/spec/template'],
    ['p', ''],
  ]);
  for (const workload of workloads(config)) {
    expect(workload).toMatchObject({
      labels: { app: 'web' },
      serviceAccount: 'web',
      ports: [{ number: 8080, name: 'http', protocol: 'TCP' }],
    });
  }
});

test('a selector takes what has all of its labels, and an empty one everything', () => {
  expect(selects({ app: 'web' }, { app: 'web', version: 'v1' })).toBe(true);
  expect(selects({ app: 'web', version: 'v2' }, { app: 'web', version: 'v1' })).toBe(false);
  expect(selects({ constructor: 'x' }, {})).toBe(false);
  expect(selects({}, {})).toBe(true);
});

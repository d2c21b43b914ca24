import { ApiObject, Chart, Testing } from 'cdk8s';
import { ServiceAccountName } from 'cdk8s-istio';
import { Deployment, ServiceAccount } from 'cdk8s-plus-33';

const containers = [{ image: 'i', portNumber: 80 }];

function world(namespace?: string) {
  const chart = new Chart(Testing.app(), 'test', { namespace });
  const serviceAccount = new ServiceAccount(chart, 'Account', { metadata: { name: 'curl' } });
  return { chart, serviceAccount };
}

test('a service account is named with its namespace', () => {
  expect(ServiceAccountName.of(world('shop').serviceAccount)).toBe('shop/curl');
});

test('and without, where that is not known', () => {
  expect(ServiceAccountName.of(world().serviceAccount)).toBe('curl');
});

test('a Deployment has that of its pods', () => {
  const { chart, serviceAccount } = world('shop');
  expect(ServiceAccountName.of(new Deployment(chart, 'D', { containers, serviceAccount }))).toBe('shop/curl');
});

test('which is the default one if they name none', () => {
  const job = new ApiObject(world('shop').chart, 'Job', {
    apiVersion: 'batch/v1',
    kind: 'Job',
    spec: { template: { spec: { containers: [] } } },
  });
  expect(ServiceAccountName.of(job)).toBe('shop/default');
});

import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import { ServiceEntry } from 'cdk8s-istio';
import { serviceEntryOfHost } from '../../src/constructs/service-entry-of-host';

const newChart = () => new Chart(Testing.app(), 'test', { namespace: 'shop' });

test('an app is looked through once for all its hosts', () => {
  const chart = newChart();
  const hosts = Array.from({ length: 20 }, (_, i) => `h${i}.example.com`);
  const entries = hosts.map((host, i) => new ServiceEntry(chart, `E${i}`, { hosts: [host] }));
  const looked = jest.spyOn(chart.node.root.node, 'findAll');
  expect(hosts.map(host => serviceEntryOfHost(chart, host)?.name)).toEqual(entries.map(({ name }) => name));
  expect(looked).toHaveBeenCalledTimes(1);
});

test('what is made or patched after a look is found by the next', () => {
  const chart = newChart();
  const entry = new ServiceEntry(chart, 'Entry', { hosts: ['a.example.com'] });
  expect(serviceEntryOfHost(chart, 'a.example.com')).toBe(entry.apiObject);
  expect(serviceEntryOfHost(chart, 'b.example.com')).toBeUndefined();

  const raw = new ApiObject(chart, 'Raw', {
    apiVersion: 'networking.istio.io/v1',
    kind: 'ServiceEntry',
    spec: { hosts: ['b.example.com'] },
  });
  expect(serviceEntryOfHost(chart, 'b.example.com')).toBe(raw);

  entry.apiObject.addJsonPatch(JsonPatch.replace('/spec/hosts/0', 'c.example.com'));
  expect(serviceEntryOfHost(chart, 'a.example.com')).toBeUndefined();
  expect(serviceEntryOfHost(chart, 'c.example.com')).toBe(entry.apiObject);
});

test('of two for one host the first is taken', () => {
  const chart = newChart();
  const first = new ServiceEntry(chart, 'First', { hosts: ['a.example.com'] });
  new ServiceEntry(chart, 'Second', { hosts: ['a.example.com'] });
  expect(serviceEntryOfHost(chart, 'a.example.com')).toBe(first.apiObject);
});

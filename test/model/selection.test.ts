import { Config } from '../../src/model/config';
import { toResource } from '../../src/model/resource';
import { selected, servicesOf } from '../../src/model/selection';
import { workloads } from '../../src/model/workloads';

function pod(name: string, namespace: string, labels: object): object {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace, labels }, spec: { containers: [] } };
}

function service(name: string, namespace: string, selector: object): object {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec: { selector, ports: [] } };
}

const config = new Config(
  [
    pod('web', 'shop', { app: 'web', version: 'v1' }),
    pod('cart', 'shop', { app: 'cart', version: 'v1' }),
    pod('web', 'books', { app: 'web', version: 'v1' }),
    service('all', 'shop', { version: 'v1' }),
    service('web', 'shop', { version: 'v1', app: 'web' }),
    service('v2', 'shop', { app: 'web', version: 'v2' }),
    service('none', 'shop', {}),
    service('web', 'books', { app: 'web' }),
  ].map(manifest => toResource(manifest)!),
);

test.each([
  ['shop/web', ['shop/all', 'shop/web']],
  ['shop/cart', ['shop/all']],
  ['books/web', ['books/web']],
])('the Services of %s are those of its namespace all of whose labels it has, each once', (name, expected) => {
  const workload = workloads(config).find(each => `${each.namespace}/${each.name}` === name)!;
  const found = servicesOf(workload, config).map(each => `${each.namespace}/${each.name}`);
  expect(found.sort()).toEqual(expected);
});

test.each([
  [{ app: 'web' }, 'shop', ['shop/web']],
  [{ app: 'web', version: 'v1' }, undefined, ['books/web', 'shop/web']],
  [{ version: 'v1', app: 'cart' }, 'shop', ['shop/cart']],
  [{ app: 'web', version: 'v2' }, undefined, []],
  [{}, 'shop', ['shop/cart', 'shop/web']],
  [{}, undefined, ['books/web', 'shop/cart', 'shop/web']],
  [{}, 'nowhere', []],
])('%j in namespace %s selects %j', (selector, namespace, expected) => {
  const found = selected(selector, namespace, config);
  expect(found.map(each => `${each.namespace}/${each.name}`).sort()).toEqual(expected);
});

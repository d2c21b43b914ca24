import { Testing } from 'cdk8s';
import { Mesh, Verdict } from 'cdk8s-istio';
import { Shop } from './shop';

const mesh = Mesh.of(new Shop(Testing.app(), 'shop'));

test('pages are served by the pages, with the path that was asked for', () => {
  const { destination, path } = mesh.simulate({ url: 'http://shop.example.com/jackets?size=m' });
  expect(destination).toBe('pages.shop.svc.cluster.local:80');
  expect(path).toBe('/jackets?size=m');
});

test('one request in ten for the cart goes to its new version', () => {
  const { shares, path } = mesh.simulate({ url: 'http://shop.example.com/cart/items' });
  expect(shares.map(({ subset, percent }) => [subset, percent])).toEqual([
    ['v1', 90],
    ['v2', 10],
  ]);
  expect(path).toBe('/items');
});

test('other hosts are not served', () => {
  expect(mesh.simulate({ url: 'http://example.com/' }).verdict).toBe(Verdict.NOT_FOUND);
});

test('nothing is wrong with it', () => {
  expect(mesh.check()).toEqual([]);
});

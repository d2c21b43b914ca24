import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import type { HttpRule, IGateway, IngressGateway } from 'cdk8s-istio';
import {
  Delegate,
  Gateway,
  HostVirtualService,
  PrefixRoute,
  Server,
  StringMatch,
  VirtualService,
  MeshChecks,
  RuleLevel,
} from 'cdk8s-istio';
import { manifests, specOf, stderrOf, world } from './world';

describe('a VirtualService', () => {
  test('writes exactly what it is given: no order, no name, no split of its own', () => {
    const { chart, to } = world();
    const http: HttpRule[] = [
      { to },
      { match: [{ uri: StringMatch.exact('/never') }, { uri: StringMatch.prefix('/') }], to },
      { name: 'own', match: [{ uri: StringMatch.exact('/x') }], to },
    ];
    new VirtualService(chart, 'Routes', { hosts: ['a.example.com', 'b.example.com'], exportTo: ['.'], http });
    const route = [{ destination: { host: 'web', port: { number: 80 } } }];
    expect(specOf(chart, 'VirtualService')).toEqual({
      hosts: ['a.example.com', 'b.example.com'],
      exportTo: ['.'],
      http: [
        { route },
        { match: [{ uri: { exact: '/never' } }, { uri: { prefix: '/' } }], route },
        { name: 'own', match: [{ uri: { exact: '/x' } }], route },
      ],
    });
  });

  test('without rules is refused at synthesis', () => {
    const { chart } = world();
    new VirtualService(chart, 'Routes', { hosts: ['a.example.com'] });
    expect(() => Testing.synth(chart)).toThrow(
      '[test/Routes] a VirtualService must have at least one rule (call addRule)',
    );
  });

  test('may be delegated to, here or elsewhere', () => {
    const { chart, gateways, to } = world('shop');
    const here = new VirtualService(chart, 'Cart', { metadata: { name: 'cart' }, http: [{ to }] });
    const there = VirtualService.fromVirtualServiceName(chart, 'Search', 'search', {
      virtualServiceNamespace: 'search',
    });
    new PrefixRoute(chart, 'ToCart', { gateways, prefix: '/cart', to: Delegate.to(here) });
    new PrefixRoute(chart, 'ToSearch', { gateways, prefix: '/search', to: Delegate.to(there) });
    const [cart, root] = manifests(chart, 'VirtualService');
    expect(cart.spec).not.toHaveProperty('hosts');
    expect(root.spec.http.map(({ delegate }: any) => delegate)).toEqual([
      { name: 'search', namespace: 'search' },
      { name: 'cart', namespace: 'shop' },
    ]);
  });

  test('is open for patches, also to fields that the import does not know', () => {
    const { chart, to } = world();
    const routes = new VirtualService(chart, 'Routes', { hosts: ['a'], http: [{ to }] });
    routes.apiObject.addJsonPatch(
      JsonPatch.add('/spec/brandNew', true),
      JsonPatch.add('/spec/http/0/mirror_percent', 5),
    );
    ApiObject.of(routes).metadata.addLabel('team', 'shop');
    const { metadata, spec } = routes.apiObject.toJson();
    expect(spec).toMatchObject({ brandNew: true, http: [{ mirror_percent: 5 }] });
    expect(metadata.labels).toEqual({ team: 'shop' });
    // a typo would look the same, so it has to be said that it is none
    expect(() => specOf(chart, 'VirtualService')).toThrow('spec.brandNew is no field of the API');
    MeshChecks.configure(chart, { rules: { 'api-server/unknown-field': RuleLevel.WARNING } });
    expect(stderrOf(() => specOf(chart, 'VirtualService'))).toContain('spec.brandNew is no field of the API');
  });
});

describe('the VirtualService that routes of a host share', () => {
  const names = (
    declare: (
      chart: Chart,
      gateway: IngressGateway,
      route: (id: string, hosts: string[], gateway?: IGateway) => void,
    ) => void,
  ) => {
    const { chart, gateway, to } = world('shop');
    declare(
      chart,
      gateway,
      (id, hosts, on = gateway) => new PrefixRoute(chart, id, { gateways: [on], hosts, prefix: `/${id}`, to }),
    );
    return Object.fromEntries(
      manifests(chart, 'VirtualService').map(({ spec, metadata }) => [
        `${spec.gateways ?? 'mesh'} ${spec.hosts}`,
        metadata.name,
      ]),
    );
  };

  test('keeps its name when routes come, go and change places', () => {
    const first = names((_, __, route) =>
      ['a', 'b', 'c'].forEach(id => route(id, ['shop.example.com', '*.example.com'])),
    );
    const second = names((_, __, route) => {
      route('z', ['other.example.com']);
      route('c', ['*.example.com']);
      route('new', ['shop.example.com']);
    });
    expect(second).toMatchObject(first);
    expect(Object.keys(first)).toHaveLength(2);
  });

  test('is one for each gateway, and for the mesh', () => {
    const found = names((chart, _, route) => {
      const nested = new Gateway(new Chart(chart, 'nested'), 'Gateway', { selector: {}, servers: [] });
      nested.addServer(Server.http());
      route('a', ['shop.example.com']);
      route('b', ['shop.example.com'], nested);
      route('c', ['shop.example.com'], Gateway.MESH);
      route('d', ['shop.example.com']);
    });
    expect(new Set(Object.values(found)).size).toBe(3);
  });

  test('tells hosts apart that look alike, by names that Kubernetes takes', () => {
    const hosts = ['a-b.example.com', 'a.b.example.com', '*.b.example.com', 'any.b.example.com', '*'];
    const found = Object.values(names((_, __, route) => hosts.forEach((host, i) => route(`r${i}`, [host]))));
    expect(new Set(found).size).toBe(hosts.length);
    found.forEach(name => expect(name).toMatch(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/));
  });

  test('can be given a name, labels and exportTo before its first route, and found after', () => {
    const { chart, gateway, to } = world('shop');
    const host = 'shop.example.com';
    const own = HostVirtualService.of(chart, host, {
      gateway,
      metadata: { name: 'shop-routes', labels: { team: 'shop' } },
      exportTo: ['.'],
    });
    new PrefixRoute(chart, 'Route', { gateways: [gateway], hosts: [host], prefix: '/', to });
    expect(HostVirtualService.of(chart, host, { gateway })).toBe(own);
    const [{ metadata, spec }] = manifests(chart, 'VirtualService');
    expect(metadata).toEqual({ name: 'shop-routes', namespace: 'shop', labels: { team: 'shop' } });
    expect(spec.exportTo).toEqual(['.']);
    expect(() => HostVirtualService.of(chart, host, { gateway, exportTo: ['*'] })).toThrow(
      `the VirtualService of host 'shop.example.com' has routes already (test/Route); say metadata and exportTo before the first route`,
    );
  });

  test('holds a route under its id', () => {
    const { chart, gateways, to } = world();
    new PrefixRoute(chart, 'Greeting', { gateways, prefix: '/', to });
    expect(specOf(chart, 'VirtualService').http[0].name).toBe('Greeting');
  });
});

import { App, Chart } from 'cdk8s';
import {
  DestinationRule,
  Gateway,
  Host,
  IngressGateway,
  Mesh,
  MeshService,
  Split,
  Subset,
  VirtualService,
  type IGateway,
  type IRouteAction,
} from 'cdk8s-istio';

/** What is said of references in a closed mesh: what is nowhere declared does not exist there. */
function missing(write: (chart: Chart) => void): string[] {
  const app = new App();
  write(new Chart(app, 'Shop', { namespace: 'shop' }));
  return Mesh.of(app, { closed: true })
    .check()
    .filter(({ rule }) => /not-found$/.test(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

function routeTo(chart: Chart, to: IRouteAction, gateways?: IGateway[]): void {
  new VirtualService(chart, 'Routes', { hosts: ['shop.example.com'], gateways, http: [{ to }] });
}

describe('what is referred to by name is known', () => {
  test('a Service', () => {
    expect(missing(chart => routeTo(chart, MeshService.fromServiceName(chart, 'Cart', 'cart', { port: 80 })))).toEqual(
      [],
    );
  });

  test('a Service of another namespace', () => {
    const cart = (chart: Chart) => MeshService.fromServiceName(chart, 'Cart', 'cart', { serviceNamespace: 'other' });
    expect(missing(chart => routeTo(chart, cart(chart)))).toEqual([]);
  });

  test('a host', () => {
    expect(missing(chart => routeTo(chart, MeshService.fromHost(chart, 'Api', 'api.example.com')))).toEqual([]);
  });

  test('a subset of a service', () => {
    const write = (chart: Chart): void => {
      const cart = MeshService.fromServiceName(chart, 'Cart', 'cart');
      const [v1, v2] = ['v1', 'v2'].map(name => Subset.fromSubsetName(cart, name));
      routeTo(chart, Split.between({ to: v1, weight: 9 }, { to: v2, weight: 1 }));
    };
    expect(missing(write)).toEqual([]);
  });

  test.each([
    ['Gateway', Gateway],
    ['IngressGateway', IngressGateway],
  ])('a %s', (_, kind) => {
    const write = (chart: Chart): void => {
      const edge = kind.fromGatewayName(chart, 'Edge', 'edge', { gatewayNamespace: 'gateways' });
      routeTo(chart, MeshService.fromServiceName(chart, 'Cart', 'cart'), [edge]);
    };
    expect(missing(write)).toEqual([]);
  });

  test('a host by its name alone, to a DestinationRule', () => {
    expect(missing(chart => new DestinationRule(chart, 'Rule', { host: Host.named('*.example.com') }))).toEqual([]);
  });
});

test('what is not referred to is not known', () => {
  const write = (chart: Chart): void => {
    MeshService.fromServiceName(chart, 'Cart', 'cart');
    routeTo(chart, { toRouteAction: () => ({ route: [{ destination: { host: 'basket' } }] }) });
  };
  expect(missing(write)).toEqual([
    "virtual-service/destination-not-found: host 'basket' is no Service of namespace 'shop'",
  ]);
});

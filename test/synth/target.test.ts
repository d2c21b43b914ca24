import { Chart, Testing } from 'cdk8s';
import { IstioVersion, MeshService, PrefixRoute, IngressGateway, Redirect, networking } from 'cdk8s-istio';

const redirect = (chart: Chart) =>
  new PrefixRoute(chart, 'Old', {
    gateways: [new IngressGateway(chart, 'Gateway')],
    prefix: '/',
    to: Redirect.to({ prefixRewrite: '/new' }),
  });

test('a field that is newer than the target is refused at synthesis, with the version that it needs', () => {
  const app = Testing.app();
  IstioVersion.target(app, '1.28.3');
  const chart = new Chart(app, 'shop');
  redirect(chart);
  expect(() => Testing.synth(chart)).toThrow(
    '[shop/Gateway--any] field /spec/http/0/redirect/prefixRewrite needs Istio 1.31, the target is 1.28 (leave it out, or raise the target (IstioVersion.target))',
  );
});

test('without a target, and where a narrower scope says another, it is taken', () => {
  const app = Testing.app();
  const chart = new Chart(app, 'shop');
  redirect(chart);
  expect(() => Testing.synth(chart)).not.toThrow();
  IstioVersion.target(app, '1.28');
  IstioVersion.target(chart, '1.31');
  expect(() => Testing.synth(chart)).not.toThrow();
});

test('a generated construct beside ours is held to the target as well', () => {
  const chart = new Chart(Testing.app(), 'shop');
  IstioVersion.target(chart, '1.25');
  MeshService.fromServiceName(chart, 'Web', 'web').addSubset('v1');
  new networking.DestinationRule(chart, 'L1', { spec: { host: 'shop', trafficPolicy: { retryBudget: {} } } });
  expect(() => Testing.synth(chart)).toThrow(
    '[shop/L1] field /spec/trafficPolicy/retryBudget needs Istio 1.27, the target is 1.25',
  );
});

test.each(['1.21', '1.32', '2.0', 'newest', '1'])(`a target of '%s' is refused`, version => {
  expect(() => IstioVersion.target(Testing.app(), version)).toThrow(
    `target must be a version of Istio from '1.22' to '1.31', got '${version}'`,
  );
});

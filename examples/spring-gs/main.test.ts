import { Testing } from 'cdk8s';
import { SpringGs } from './spring-gs';

const manifests = Testing.synth(new SpringGs(Testing.app(), 'spring-gs'));
const only = (kind: string) => {
  const found = manifests.filter(manifest => manifest.kind === kind);
  expect(found).toHaveLength(1);
  return found[0];
};

test('the ingress opens port 80 for all hosts', () => {
  const { spec } = only('Gateway');
  expect(spec.selector).toEqual({ istio: 'ingressgateway' });
  expect(spec.servers).toEqual([{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }]);
});

test('the route is bound to the ingress, and takes /spring-gs and what is below it, but not /spring-gsfoo', () => {
  const { spec } = only('VirtualService');
  expect(spec.gateways).toEqual([`default/${only('Gateway').metadata.name}`]);
  expect(spec.hosts).toEqual(['*']);
  expect(spec.http[0].match).toEqual([{ uri: { exact: '/spring-gs' } }, { uri: { prefix: '/spring-gs/' } }]);
  // with both matches the same rewrite is right: /spring-gs -> /, /spring-gs/hello -> /hello
  expect(spec.http[0].rewrite).toEqual({ uri: '/' });
});

test('the route goes to the port of the Service that selects the Deployment', () => {
  const service = only('Service');
  const { host, port } = only('VirtualService').spec.http[0].route[0].destination;
  expect(host).toBe(`${service.metadata.name}.default.svc.cluster.local`);
  expect(port.number).toBe(service.spec.ports[0].port);
  expect(only('Deployment').spec.template.metadata.labels).toMatchObject(service.spec.selector);
});

test('what is written', () => {
  expect(manifests).toMatchSnapshot();
});

import { App, Chart } from 'cdk8s';
import * as istio from 'cdk8s-istio';

// SCENE: what each language is asked to do, here in TypeScript; the others say the same
const scenes: { readonly [name: string]: (app: App) => void } = {
  shop(app) {
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    const orders = istio.MeshService.fromServiceName(chart, 'Orders', 'orders', { port: 8080 });
    const gateway = new istio.IngressGateway(chart, 'Gateway', {
      hosts: ['shop.example.com'],
      tls: istio.ServerTls.simple('shop-example-com'),
    });
    new istio.Canary(chart, 'Canary', {
      service: orders,
      stable: orders.addSubset('v1'),
      canary: orders.addSubset('v2'),
      percent: 10,
      testers: [{ headers: [istio.HeaderMatch.exact('x-canary', 'always')] }],
      gateways: [gateway],
    });
    const login = new istio.JwtLogin(chart, 'Login', {
      targets: [istio.Workload.labelled({ app: 'orders' })],
      jwtRules: [{ issuer: 'https://login.example.com', audiences: ['orders'] }],
    });
    login.grantAccess({ methods: [istio.HttpMethod.GET], paths: ['/orders/*'] });
    login.grantAccess({ paths: ['/admin/*'], claims: { role: ['admin'] } });
    const payments = new istio.ServiceEntry(chart, 'Payments', {
      hosts: ['api.payments.example.com'],
      ports: [istio.ServicePort.tls()],
    });
    new istio.EgressGateway(chart, 'Egress').addService(payments);
    // the generated kinds, too
    new istio.telemetryapi.Telemetry(chart, 'Telemetry', { spec: { tracing: [] } });
    app.synth();
  },

  ask(app) {
    const chart = new Chart(app, 'ask', { namespace: 'shop' });
    const gateway = new istio.IngressGateway(chart, 'Gateway', { hosts: ['shop.example.com'] });
    const web = istio.MeshService.fromServiceName(chart, 'Web', 'web', { port: 80 });
    new istio.VirtualService(chart, 'Routes', {
      gateways: [gateway],
      hosts: ['shop.example.com'],
      http: [
        { name: 'all', to: web },
        { name: 'cart', match: [{ uri: istio.StringMatch.prefix('/cart') }], to: web },
      ],
    });
    for (const finding of istio.Mesh.of(chart).check()) {
      console.log(`${finding.rule} ${finding.kind} ${finding.pointer}: ${finding.message}`);
    }
  },

  argument(app) {
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    new istio.PrefixRoute(chart, 'Cart', {
      gateways: [new istio.IngressGateway(chart, 'Gateway')],
      prefix: 'cart',
      to: istio.MeshService.fromServiceName(chart, 'Web', 'web'),
    });
  },

  mesh(app) {
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    new istio.IngressGateway(chart, 'One', { metadata: { name: 'edge' } });
    new istio.IngressGateway(chart, 'Two', { metadata: { name: 'edge' } });
    app.synth();
  },
};

scenes[process.argv[2]](new App());

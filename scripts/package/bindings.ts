import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, tool } from '../build/run';
import { consumer } from './consumer';
import type { Packed, Proof } from './proof';

export const bindings: Proof = {
  name: 'Python, Java and Go bindings generate',
  prove(packed) {
    const targets = ['python', 'java', 'go'];
    const output = bindingsFolder(packed);
    run([
      ...[tool('jsii-pacmak'), '--code-only', '--no-npmignore', '--outdir', output, '--targets', ...targets],
      // what is packed is built already
      ...['--pack-command', 'npm pack --ignore-scripts', root],
    ]);
    for (const target of targets) {
      const sources = readdirSync(join(output, target), { recursive: true, encoding: 'utf8' });
      const route = target === 'python' ? '__init__.py' : 'PrefixRoute';
      if (!sources.some(name => name.includes(route))) throw new Error(`there is no ${route} for ${target}`);
    }
  },
};

export const python: Proof = {
  name: 'a Python program writes what the same TypeScript program writes',
  prove(packed) {
    const { scratch } = packed;
    const venv = join(scratch, 'venv');
    run(['python3', '-m', 'venv', venv]);
    run([join(venv, 'bin', 'pip'), 'install', '--quiet', join(bindingsFolder(packed), 'python')]);
    writeFileSync(join(scratch, 'app.py'), pythonApp);
    const fromPython = run([join(venv, 'bin', 'python'), 'app.py'], { cwd: scratch });

    const folder = consumer(packed, 'lowest');
    writeFileSync(join(folder, 'app.js'), nodeApp);
    const fromNode = run([process.execPath, 'app.js'], { cwd: folder });

    if (fromPython !== fromNode) throw new Error(`Python wrote\n${fromPython}\nand Node\n${fromNode}`);
  },
};

function bindingsFolder({ scratch }: Packed): string {
  return join(scratch, 'bindings');
}

const pythonApp = `import cdk8s
import cdk8s_istio as istio

app = cdk8s.App()
chart = cdk8s.Chart(app, "web", namespace="default")
gateway = istio.IngressGateway(chart, "Gateway")
service = istio.MeshService.from_service_name(chart, "Service", "spring-gs", port=8080)
istio.PrefixRoute(chart, "Route", gateways=[gateway], prefix="/spring-gs", rewrite="/", to=service)
istio.telemetryapi.Telemetry(chart, "Telemetry", spec=istio.telemetryapi.TelemetrySpec(tracing=[]))
print(app.synth_yaml())
`;

const nodeApp = `const cdk8s = require('cdk8s');
const istio = require('cdk8s-istio');

const app = new cdk8s.App();
const chart = new cdk8s.Chart(app, 'web', { namespace: 'default' });
const gateway = new istio.IngressGateway(chart, 'Gateway');
const service = istio.MeshService.fromServiceName(chart, 'Service', 'spring-gs', { port: 8080 });
new istio.PrefixRoute(chart, 'Route', { gateways: [gateway], prefix: '/spring-gs', rewrite: '/', to: service });
new istio.telemetryapi.Telemetry(chart, 'Telemetry', { spec: { tracing: [] } });
console.log(app.synthYaml());
`;

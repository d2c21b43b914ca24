import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, tool } from '../build/run';
import { consumer } from './consumer';
import { nodes } from './node-versions';
import type { Proof } from './proof';

const BAD = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: web }
spec: { hosts: [yes] }
`;

/** The command and the plugin find a fault, from where npm puts them. */
export const command: Proof = {
  name: 'the command checks a file on every Node, and cdk8s synth loads the plugin',
  prove(packed) {
    const folder = consumer(packed, 'lowest');
    writeFileSync(join(folder, 'bad.yaml'), BAD);
    for (const [version, node] of nodes(packed.scratch)) {
      const { status, stdout, stderr } = finish([node, 'node_modules/.bin/cdk8s-istio', 'check', 'bad.yaml'], {
        cwd: folder,
      });
      if (status !== 1 || !stdout.startsWith('bad.yaml:4:17  error  api-server/wrong-type')) {
        throw new Error(`the command on Node ${version} exited with ${status}\n${stdout}${stderr}`);
      }
    }
    const validations = [
      {
        package: './node_modules/cdk8s-istio/lib/src/plugin',
        version: '0.1.0',
        class: 'IstioValidation',
        properties: {},
      },
    ];
    writeFileSync(
      join(folder, 'cdk8s.yaml'),
      JSON.stringify({ language: 'typescript', app: 'node plain.cjs', validations }),
    );
    writeFileSync(join(folder, 'plain.cjs'), plain);
    const { status, stdout, stderr } = finish([tool('cdk8s'), 'synth', '--no-check-upgrade'], { cwd: folder });
    if (status !== 2 || !stdout.includes('api-server/missing-field')) {
      throw new Error(`cdk8s synth with the plugin exited with ${status}\n${stdout}${stderr}`);
    }
  },
};

// no construct of ours, which would be checked while it is synthesized
const plain = `const { ApiObject, App, Chart } = require('cdk8s');
const app = new App();
new ApiObject(new Chart(app, 'plain'), 'Entry', { apiVersion: 'networking.istio.io/v1', kind: 'ServiceEntry', spec: {} });
app.synth();
`;

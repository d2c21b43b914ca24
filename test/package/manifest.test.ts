import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json';
import starter from '../../examples/starter/package.json';
import { manifest, peerFloor } from '../../scripts/package/manifest';

const root = join(__dirname, '..', '..');
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');

test('the package depends on nothing but its peers', () => {
  expect(Object.keys(packageJson)).not.toContain('dependencies');
  expect(Object.keys(packageJson)).not.toContain('bundledDependencies');
  expect(Object.keys(packageJson.peerDependencies)).toEqual(['cdk8s', 'constructs']);
});

test.each(['cdk8s', 'constructs'])('%s is developed against at the lowest version that its peer range allows', name => {
  expect(manifest.devDependencies[name]).toBe(peerFloor(name));
});

test('every dependency is pinned', () => {
  for (const version of Object.values(packageJson.devDependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('the package asks for Node 20 or newer', () => {
  expect(packageJson.engines).toEqual({ node: '>=20' });
});

test('every way into the package leads to what the build writes from src/, or to the assembly', () => {
  const { '.': main, './plugin': plugin, ...others } = packageJson.exports;
  expect(main).toEqual({ types: `./${packageJson.types}`, default: `./${packageJson.main}` });
  expect(plugin).toEqual({ types: './lib/src/plugin.d.ts', default: './lib/src/plugin.js' });
  expect(packageJson.bin).toEqual({ 'cdk8s-istio': 'lib/src/cli/main.js' });
  expect(packageJson.main).toBe('lib/src/index.js');
  expect(packageJson.types).toBe('lib/src/index.d.ts');
  expect(Object.entries(others)).toEqual([
    ['./package.json', './package.json'],
    ['./.jsii', './.jsii'],
    ['./.jsii.gz', './.jsii.gz'],
  ]);
});

test('what npm does not pack by itself is listed', () => {
  expect(packageJson.files).toEqual(['lib', '.jsii', '.jsii.gz', 'CHANGELOG.md', 'NOTICE', '!*.tsbuildinfo']);
});

test('the version has its section in the changelog', () => {
  expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toContain(`## ${packageJson.version} - `);
});

test('the lock file has no download addresses', () => {
  expect(lock).not.toContain('"resolved"');
});

test('the lock file belongs to this package.json', () => {
  const self = JSON.parse(lock).packages[''];
  expect(self.devDependencies).toEqual(packageJson.devDependencies);
  expect(self.peerDependencies).toEqual(packageJson.peerDependencies);
  expect(self.version).toBe(packageJson.version);
});

test('every script that npm knows exists', () => {
  const files = Object.values(packageJson.scripts).flatMap(command => /^tsx (\S+)/.exec(command)?.[1] ?? []);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter(file => !existsSync(join(root, file)))).toEqual([]);
});

test('the starter asks for this version, for the peers that it allows, and for tools that it is tested with', () => {
  expect(starter.dependencies).toEqual({
    ...packageJson.peerDependencies,
    'cdk8s-istio': `^${packageJson.version}`,
  });
  const tools = Object.entries(starter.devDependencies).filter(([name]) =>
    Object.hasOwn(packageJson.devDependencies, name),
  );
  expect(tools.length).toBeGreaterThan(0);
  for (const [name, range] of tools) expect([name, range]).toEqual([name, `^${manifest.devDependencies[name]}`]);
  expect(readFileSync(join(root, 'examples/starter/cdk8s.yaml'), 'utf8')).toContain(
    `version: ${packageJson.version}\n`,
  );
});

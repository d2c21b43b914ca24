import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './pinned';

// the TypeScript runner talks to its child over a local socket, which has a path
const withoutNetwork = `
  const { Socket } = require('node:net');
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function (...args) {
    const { path } = [args].flat(2)[0];
    if (typeof path !== 'string') throw new Error('no network');
    return connect.apply(this, args);
  };
`;

let scratch: string;
beforeAll(() => (scratch = mkdtempSync(join(tmpdir(), 'cdk8s-istio-test-'))));
afterAll(() => rmSync(scratch, { recursive: true }));

// `npm run import` where no program is on the path, and no host can be reached
function runImport(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const offline = join(scratch, 'offline.cjs');
  writeFileSync(offline, withoutNetwork);
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  return spawnSync(process.execPath, [tsx, join(root, 'scripts', 'import.ts'), ...args], {
    cwd: scratch,
    encoding: 'utf8',
    env: { ...process.env, PATH: '', NODE_OPTIONS: `--require ${offline}` },
  });
}

test('imports/ is what the generator writes today, byte for byte, without network or any other program', () => {
  const out = join(scratch, 'out');
  const { status, stderr } = runImport('--out', out);

  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(readdirSync(out)).toEqual(readdirSync(join(root, 'imports')));
  for (const file of readdirSync(out)) {
    const written = readFileSync(join(out, file));
    // not toEqual: a difference of 400 kB would be printed in full
    expect([file, written.equals(readFileSync(join(root, 'imports', file)))]).toEqual([file, true]);
  }
});

test.each([
  [
    'a changed file',
    (crds: string) => writeFileSync(join(crds, 'istio', 'customresourcedefinitions.gen.yaml'), 'changed\n'),
    /^import: 'istio\/customresourcedefinitions\.gen\.yaml' has SHA-256 [0-9a-f]{64}, expected [0-9a-f]{64} \(.*\)\n$/,
  ],
  [
    'a missing file',
    (crds: string) => rmSync(join(crds, 'istio', 'customresourcedefinitions.gen.yaml')),
    /^import: 'istio\/customresourcedefinitions\.gen\.yaml' is missing \(copy 'kubernetes\/\S+' from istio\.io\/api@v1\.31\.1\)\n$/,
  ],
  [
    'a file that nothing pins',
    (crds: string) => writeFileSync(join(crds, 'istio', 'more.yaml'), ''),
    /^import: 'istio\/more\.yaml' is not in versions\.json \(.*\)\n$/,
  ],
])('%s is refused with one line, and nothing is written', (name, change, line) => {
  const crds = join(scratch, name);
  const out = join(scratch, `${name}-out`);
  cpSync(join(root, 'crds'), crds, { recursive: true });
  change(crds);

  const { status, stdout, stderr } = runImport('--crds', crds, '--out', out);
  expect(stderr).toMatch(line);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(() => readdirSync(out)).toThrow(/ENOENT/);
});

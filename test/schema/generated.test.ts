import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../imports/pinned';

test('src/schema/generated is what the generator writes today, byte for byte, without any other program', () => {
  const out = mkdtempSync(join(tmpdir(), 'cdk8s-istio-schema-'));
  try {
    const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    const { status, stderr } = spawnSync(process.execPath, [tsx, join(root, 'scripts', 'schema.ts'), '--out', out], {
      cwd: out,
      encoding: 'utf8',
      env: { ...process.env, PATH: '' },
    });
    expect([stderr, status]).toEqual(['', 0]);
    const committed = join(root, 'src', 'schema', 'generated');
    expect(readdirSync(out)).toEqual(readdirSync(committed));
    for (const file of readdirSync(out)) {
      // not toEqual: a difference would be printed in full
      expect([file, readFileSync(join(out, file)).equals(readFileSync(join(committed, file)))]).toEqual([file, true]);
    }
  } finally {
    rmSync(out, { recursive: true });
  }
});

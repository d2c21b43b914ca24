import { transformSync } from '@swc/core';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SpringGs } from '../../examples/spring-gs/spring-gs';
import { Testing } from 'cdk8s';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)![1];

test('the first program of the README writes the YAML beside it', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'readme-'));
  const { code } = transformSync(block('ts nofixture'), {
    jsc: { parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const before = process.env.CDK8S_OUTDIR;
  process.env.CDK8S_OUTDIR = outdir;
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the program is the README's own
    new Function('require', 'exports', code)(require, {});
  } finally {
    process.env.CDK8S_OUTDIR = before;
    if (before === undefined) {
      delete process.env.CDK8S_OUTDIR;
    }
  }
  expect(readFileSync(join(outdir, 'spring-gs.k8s.yaml'), 'utf8')).toBe(block('yaml'));
});

test('the first program of the README is a dozen lines', () => {
  expect(
    block('ts nofixture')
      .split('\n')
      .filter(line => line.trim() !== '').length,
  ).toBeLessThanOrEqual(12);
});

test('the first example writes the same Gateway and VirtualService', () => {
  const istio = Testing.synth(new SpringGs(Testing.app(), 'spring-gs')).filter(({ apiVersion }) =>
    apiVersion.includes('istio'),
  );
  istio.forEach(({ metadata }) => expect(block('yaml')).toContain(metadata.name));
});

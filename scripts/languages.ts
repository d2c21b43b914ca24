import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finish } from './build/run';
import { type Bindings, generate } from './languages/bindings';
import { CLAIMS } from './languages/claims';
import { go } from './languages/go';
import { java } from './languages/java';
import type { Language, Played, Scene } from './languages/language';
import { play } from './languages/play';
import { python } from './languages/python';
import { typescript } from './languages/typescript';

// npm run languages: the packages of all languages, each installed and used; it installs from the registries, and takes minutes
const LANGUAGES: readonly Language[] = [typescript, python, java, go];

const scratch = mkdtempSync(join(tmpdir(), 'cdk8s-istio-languages-'));
let passed = 0;
let failed = 0;
try {
  requireTools();
  const bindings = timed('packages of npm, Python, Java, Go and .NET', () => generate(join(scratch, 'bindings')));
  console.log('     Go: bindings of the installed npm package stand in for the module of cdk8s');
  count('.NET: sources are written', hasSources(bindings));
  const expected = new Map<Scene, Played>();
  for (const language of LANGUAGES) prove(language, bindings, expected);
} catch (error) {
  failed += 1;
  console.error(`languages: ${(error as Error).message}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

function requireTools(): void {
  const missing = LANGUAGES.flatMap(({ needs }) => needs).filter(({ program, version }) => !answers(program, version));
  if (missing.length > 0) {
    const list = missing.map(({ what, program }) => `${what} (${program})`).join(', ');
    throw new Error(`not on this machine: ${list}`);
  }
}

function answers(program: string, version: string): boolean {
  try {
    return finish([program, version]).status === 0;
  } catch {
    return false;
  }
}

function prove(language: Language, bindings: Bindings, expected: Map<Scene, Played>): void {
  const folder = join(scratch, language.name.toLowerCase());
  const project = timed(`${language.name}: installed`, () => language.install(bindings, folder));
  for (const claim of CLAIMS) {
    const played = play(project, claim.scene);
    if (language === typescript) expected.set(claim.scene, played);
    count(`${language.name}: ${claim.scene} ${claim.says}`, claim.problem(played, expected.get(claim.scene)!));
  }
}

function hasSources({ dotnet }: Bindings): string | undefined {
  const sources = readdirSync(dotnet, { recursive: true, encoding: 'utf8' });
  return sources.some(name => name.endsWith('PrefixRoute.cs')) ? undefined : 'there is no PrefixRoute.cs';
}

function count(what: string, problem: string | undefined): void {
  if (problem === undefined) passed += 1;
  else failed += 1;
  console.log(`${problem === undefined ? 'ok  ' : 'FAIL'} ${what}`);
  if (problem !== undefined) console.log(problem.replace(/^/gm, '     '));
}

function timed<T>(what: string, run: () => T): T {
  const start = Date.now();
  const result = run();
  console.log(`     ${what} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { typed } from './api';
import { command } from './command';
import { code, files, size } from './contents';
import { guarded } from './guarded';
import { lazy } from './lazy';
import { pack, unpack } from './pack';
import type { Packed, Proof } from './proof';
import { repeatable } from './repeatable';
import { sizes } from './sizes';
import { starter } from './starter';
import { suite } from './suite';
import { use } from './use';

// npm run package:test: packs, and proves what users rely on; it installs from the registries, and takes minutes
const proofs: readonly Proof[] = [
  ...[size, sizes, files, code, typed, guarded, repeatable],
  ...[lazy, use('lowest'), use('newest'), command, starter, suite],
];

const scratch = mkdtempSync(join(tmpdir(), 'cdk8s-istio-package-'));
let failed = 0;
try {
  const packed = open();
  for (const proof of proofs) if (!holds(proof, packed)) failed += 1;
  console.log(`${proofs.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
} catch (error) {
  console.error(`package: ${(error as Error).message}`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function open(): Packed {
  const tarball = pack(join(scratch, 'packed'));
  return { tarball, folder: unpack(tarball, join(scratch, 'unpacked')), scratch };
}

function holds(proof: Proof, packed: Packed): boolean {
  const start = Date.now();
  const told = (word: string) => `${word} ${proof.name} (${((Date.now() - start) / 1000).toFixed(1)} s)`;
  try {
    proof.prove(packed);
    console.log(told('ok  '));
    return true;
  } catch (error) {
    console.log(told('FAIL'));
    console.log((error as Error).message.replace(/^/gm, '     '));
    return false;
  }
}

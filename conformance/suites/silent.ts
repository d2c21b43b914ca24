import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Mesh } from '../../src';
import { exampleNames, manifestsOf, synthExample } from '../examples';
import { istioModule } from '../istio-module';
import { istioDocuments } from '../reproduce/documents';
import { TOGETHER, TOLD } from '../silent/told';
import type { Suite } from '../suite';

export const suite: Suite = {
  name: 'silent',
  says: "the check has no false alarm about Istio's samples, the examples in the comments of its API, and our own",
  async run({ tally }) {
    const root = await istioModule();
    const files = sampleFiles(root);
    const texts = new Map(files.map(file => [file, readFileSync(join(root, file), 'utf8')]));
    for (const [file, text] of texts) {
      tally.equal(file, rulesOf(manifestsOf(text)), Object.keys(TOLD[file] ?? {}));
    }
    for (const group of TOGETHER) {
      tally.equal(group.join(' and '), rulesOf(group.flatMap(file => manifestsOf(texts.get(file)!))), []);
    }
    const { documents } = await istioDocuments();
    const ofComments = documents.filter(({ key }) => key.includes('.proto#'));
    for (const { key, manifest } of ofComments) {
      tally.equal(key, rulesOf([manifest]), Object.keys(TOLD[key] ?? {}));
    }
    const own: string[] = [];
    for (const name of exampleNames()) {
      const yaml = Object.entries(await synthExample(name));
      // files of one example may be alternatives, to be applied one after the other
      for (const [file, text] of yaml) {
        const key = `examples/${name}: ${file}`;
        own.push(key);
        tally.equal(key, rulesOf(manifestsOf(text)), Object.keys(TOLD[key] ?? {}));
      }
    }
    const known = new Set([...files, ...ofComments.map(({ key }) => key), ...own]);
    tally.equal(
      'everything told is there',
      Object.keys(TOLD).filter(key => !known.has(key)),
      [],
    );
    tally.figure(
      `${files.length} files of the samples, ${ofComments.length} examples in comments, ${own.length} files of ours`,
    );
  },
};

/** Manifests, and no templates, charts and values. */
function sampleFiles(root: string): string[] {
  return readdirSync(join(root, 'samples'), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.ya?ml$/.test(file))
    .map(file => join('samples', file))
    .filter(file => isManifest(readFileSync(join(root, file), 'utf8')))
    .sort();
}

function isManifest(text: string): boolean {
  return /^apiVersion:/m.test(text) && /^kind:/m.test(text) && !text.includes('{{');
}

function rulesOf(manifests: readonly unknown[]): string[] {
  return [
    ...new Set(
      Mesh.fromManifests([...manifests])
        .check()
        .map(({ rule }) => rule),
    ),
  ].sort();
}

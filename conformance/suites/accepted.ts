import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleNames, synthExample } from '../examples';
import type { Suite } from '../suite';
import { toYaml } from '../to-yaml';

const ROOT = join(__dirname, '../..');

export const suite: Suite = {
  name: 'accepted',
  says: 'API server and istiod take every document of the examples and of the snapshots, without a warning',
  async run({ judge, tally, ...context }) {
    const sources: Record<string, string> = {};
    for (const name of exampleNames()) {
      context.say(`synthesizing ${name}`);
      for (const [file, yaml] of Object.entries(await synthExample(name))) {
        sources[`examples/${name}: ${file}`] = yaml;
      }
    }
    for (const file of snapshots()) {
      sources[file] = toYaml(manifestsInSnapshot(readFileSync(join(ROOT, file), 'utf8')));
    }
    const skipped = new Map<string, number>();
    let judged = 0;
    for (const [source, yaml] of Object.entries(sources)) {
      for (const { kind, name, accepted, errors, warnings, skipped: reason } of await judge.validate(yaml)) {
        if (reason !== undefined) {
          // Kubernetes' own kinds have no CRD here
          skipped.set(kind, (skipped.get(kind) ?? 0) + 1);
        } else {
          judged++;
          tally.equal(
            `${source}: ${kind} ${name}`,
            { accepted, errors, warnings },
            { accepted: true, errors: [], warnings: [] },
          );
        }
      }
    }
    tally.equal('some document was judged', judged > 0, true);
    tally.figure(`not judged: ${[...skipped].map(([kind, count]) => `${count} ${kind}`).join(', ') || 'none'}`);
  },
};

function snapshots(): string[] {
  return ['examples', 'test'].flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.snap'))
      .map(file => join(folder, file)),
  );
}

/** A snapshot of manifests is JSON but for trailing commas. */
function manifestsInSnapshot(text: string): unknown[] {
  return [...text.matchAll(/^exports\[.*\] = `\n([\s\S]*?)\n`;$/gm)].flatMap(([, body]) => {
    const value: unknown = JSON.parse(body.replace(/\\\\/g, '\\').replace(/,(\s*[}\]])/g, '$1'));
    return findManifests(value);
  });
}

function findManifests(value: unknown): unknown[] {
  if (value === null || typeof value !== 'object') {
    return [];
  }
  return 'apiVersion' in value && 'kind' in value ? [value] : Object.values(value).flatMap(findManifests);
}

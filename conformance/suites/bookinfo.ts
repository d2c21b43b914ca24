import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../examples';
import { manifestsOf, synthExample } from '../examples';
import { istioModule } from '../istio-module';
import type { Suite } from '../suite';

/** Which sample of Istio a step of the example is. */
const SAMPLES: Record<string, string> = {
  '1-gateway': 'bookinfo-gateway.yaml',
  '2-destination-rules': 'destination-rule-all.yaml',
  '3-all-v1': 'virtual-service-all-v1.yaml',
  '4-jason-sees-v2': 'virtual-service-reviews-test-v2.yaml',
  '5-delay': 'virtual-service-ratings-test-delay.yaml',
  '6-abort': 'virtual-service-ratings-test-abort.yaml',
  '7-half-v3': 'virtual-service-reviews-50-v3.yaml',
  '8-fifth-v2': 'virtual-service-reviews-80-20.yaml',
};

export const suite: Suite = {
  name: 'bookinfo',
  says: `the specs of the example bookinfo are those of Istio's own sample files`,
  async run({ tally }) {
    const folder = join(await istioModule(), 'samples/bookinfo/networking');
    const written = await synthExample('bookinfo');
    const steps = [...new Set(Object.keys(written).map(file => file.split('/')[0]))];
    tally.equal('every step has its sample', steps.sort(), Object.keys(SAMPLES).sort());
    for (const [step, sample] of Object.entries(SAMPLES)) {
      const ours = Object.entries(written)
        .filter(([file]) => file.startsWith(`${step}/`))
        .flatMap(([, text]) => manifestsOf(text));
      for (const theirs of manifestsOf(readFileSync(join(folder, sample), 'utf8'))) {
        const found = ours.filter(manifest => subjectOf(manifest) === subjectOf(theirs));
        tally.equal(
          `${sample}: ${subjectOf(theirs)}`,
          found.map(manifest => manifest.spec),
          [theirs.spec],
        );
      }
    }
  },
};

/** What a manifest speaks of: a DestinationRule of its host, everything else of its name. */
function subjectOf({ kind, metadata, spec }: Manifest): string {
  return `${kind} ${kind === 'DestinationRule' ? String(spec.host) : metadata.name}`;
}

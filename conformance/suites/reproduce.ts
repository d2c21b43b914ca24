import { stringify } from 'yaml';
import type { Judge } from '../client';
import { reproduce } from '../reproduce/compare';
import type { IstioDocument } from '../reproduce/documents';
import { istioDocuments } from '../reproduce/documents';
import { EXCEPTIONS } from '../reproduce/exceptions';
import { readEntries, shortcuts } from '../reproduce/read-entries';
import type { Suite } from '../suite';

export const suite: Suite = {
  name: 'reproduce',
  says: "what Istio's samples and the comments of its API specify, the constructs specify too, without L1",
  async run({ judge, tally, say }) {
    const { documents, unreadable } = await istioDocuments();
    const entries = await readEntries();
    const refused = await refusedOf(judge, documents);
    const known = new Map(documents.map(document => [document.key, document]));
    tally.equal('no entry helps itself to L1, a patch or a cast', shortcuts(), []);
    tally.equal('every entry has its document', missing(entries.keys(), known), []);
    tally.equal('every exception has its document', missing(Object.keys(EXCEPTIONS), known), []);

    const asked = documents.filter(({ key }) => !refused.has(key));
    const without: string[] = [];
    let reproduced = 0;
    for (const document of asked) {
      const { key } = document;
      const entry = entries.get(key);
      const result = entry && reproduce(document, entry);
      if (key in EXCEPTIONS) {
        tally.equal(`${key} is an exception, and differs`, result?.same ?? false, false);
        say(`exception: ${key}: ${EXCEPTIONS[key]}`);
      } else if (result === undefined) {
        without.push(`${document.manifest.kind} ${key}`);
      } else if (tally.equal(`${key}: ${document.manifest.kind}`, result.got, result.want)) {
        reproduced++;
      }
    }
    tally.equal('every document has an entry in conformance/reproduce/entries', without, []);
    for (const [key, why] of refused) say(`refused by Istio itself: ${key}: ${why}`);
    for (const file of unreadable) say(`no YAML: ${file}`);
    tally.figure(`${reproduced} of ${asked.length} documents reproduced, ${Object.keys(EXCEPTIONS).length} exceptions`);
    tally.figure(`${refused.size} refused by Istio itself`);
  },
};

/** The documents that the real Istio does not take, and what it says. */
async function refusedOf(judge: Judge, documents: readonly IstioDocument[]): Promise<Map<string, string>> {
  const verdicts = await judge.validate(documents.map(({ manifest }) => stringify(manifest)).join('---\n'));
  return new Map(
    documents.flatMap(({ key }, i) =>
      verdicts[i].accepted ? [] : [[key, verdicts[i].errors.map(({ message }) => message)[0]] as const],
    ),
  );
}

function missing(keys: Iterable<string>, known: ReadonlyMap<string, unknown>): string[] {
  return [...keys].filter(key => !known.has(key));
}

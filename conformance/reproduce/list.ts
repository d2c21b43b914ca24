import { stringify } from 'yaml';
import { reproduce } from './compare';
import { istioDocuments } from './documents';
import { EXCEPTIONS } from './exceptions';
import { readEntries } from './read-entries';

// npx tsx conformance/reproduce/list.ts [TEXT]: each document whose key or kind has the text in it: '=' is reproduced, '!' differs, '-'
// has no entry, 'x' is an exception. What one key alone has is shown in full. Istio's verdict on them is the suite's to ask.
async function main(text = ''): Promise<void> {
  const { documents } = await istioDocuments();
  const entries = await readEntries();
  const exact = documents.filter(({ key }) => key === text);
  const asked =
    exact.length > 0 ? exact : documents.filter(({ key, manifest }) => `${manifest.kind} ${key}`.includes(text));
  for (const document of asked) {
    const { key, manifest } = document;
    const entry = entries.get(key);
    const result = entry && reproduce(document, entry);
    const sign = key in EXCEPTIONS ? 'x' : result === undefined ? '-' : result.same ? '=' : '!';
    console.log(`${sign} ${manifest.kind} ${key}`);
    if (asked.length === 1) console.log(stringify(manifest));
    if (result?.same === false) console.log(stringify({ got: result.got, want: result.want }));
  }
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Said } from './verdict';

/** A set about which the two sides once differed, and all that Istio says of it: `# Istio: IST0101 VirtualService shop/reviews`. */
export interface AnalyzeFixture {
  readonly name: string;
  readonly documents: readonly object[];
  readonly verdict: Said;
}

/** Where they lie: `npm test` compares them with the rules, without Istio. */
export const FOLDER = join(__dirname, '../../test/analyze');

/** All of them. */
export function readFixtures(): readonly AnalyzeFixture[] {
  return readdirSync(FOLDER)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .map(file => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      return {
        name: file.replace(/\.yaml$/, ''),
        documents: parseAllDocuments(text, { version: '1.1' }).map(document => document.toJS() as object),
        verdict: [...text.matchAll(/^# Istio: (.*)$/gm)].map(([, said]) => said).sort(),
      };
    });
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

export const root = join(__dirname, '..', '..');

/** Every CRD under crds/, as written upstream: read here anew, so that the import is not its own witness. */
export function pinnedCrds(): any[] {
  return readdirSync(join(root, 'crds'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.yaml'))
    .flatMap(file => parseAllDocuments(readFileSync(join(root, 'crds', file), 'utf8')).map(document => document.toJS()));
}

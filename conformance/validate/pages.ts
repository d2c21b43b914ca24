import { parseAllDocuments } from 'yaml';
import { RULES } from '../../src/rules';
import type { Rule } from '../../src/rules/rule';
import { exampleOf } from '../../test/rules/fixture';
import { isManifest, type Manifest } from './manifest';

/** A document of the example on a rule's page. */
export interface PageDocument {
  readonly rule: Rule;
  readonly text: string;
  /** Whether the rule finds something in it. */
  readonly bad: boolean;
}

/** Each document of each rule's page. */
export function pageDocuments(): PageDocument[] {
  return RULES.flatMap(rule =>
    (['Found', 'Not found'] as const).flatMap(heading =>
      exampleOf(rule.name, heading)
        .split(/^---\n/m)
        .map(text => ({ rule, text, bad: text.includes(' # ✗ ') })),
    ),
  );
}

/** The documents of a text that are manifests. */
export function manifestsIn(text: string): Manifest[] {
  const documents = parseAllDocuments(text, { version: '1.1', logLevel: 'silent' });
  if ('empty' in documents) return [];
  return documents
    .filter(({ errors }) => errors.length === 0)
    .map(document => document.toJS())
    .filter(isManifest);
}

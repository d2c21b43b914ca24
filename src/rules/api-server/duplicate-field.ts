import { fieldAt } from '../../model/field';
import { keysOf } from '../../model/pointer';
import { wordsOf } from '../api-server';
import type { Rule } from '../rule';

/** `kubectl` sends the last one without a word; the API server itself, Kustomize and Helm refuse the document. */
export const duplicateField: Rule = {
  name: 'api-server/duplicate-field',
  level: 'error',
  says: 'a field stands twice in one object',
  source: 'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
  alike: [],
  refusedBy: 'api-server',
  *check(config) {
    for (const resource of config.resources) {
      for (const { pointer, firstLine } of resource.source?.repeatedKeys ?? []) {
        const keys = keysOf(pointer);
        yield {
          at: fieldAt(resource, keys),
          part: 'key',
          message: `${wordsOf(keys)} is there twice, first in line ${firstLine}`,
          fix: 'leave one of them: where both are taken, the last one counts',
        };
      }
    }
  },
};

import type { Field } from '../../model/field';
import { quote } from '../../model/quote';
import { headerOperations } from '../../model/virtual-services';
import type { HeaderOperations } from '../../model/wire/virtual-service';
import type { Rule } from '../rule';

export const badHeaderOperation: Rule = {
  name: 'virtual-service/bad-header-operation',
  level: 'error',
  says: 'a header is set, added or removed whose name is impossible, or not to be touched',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#Headers-HeaderOperations',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const headers of headerOperations(config)) {
      for (const side of ['request', 'response'] as const) {
        const operations = headers.get(side);
        for (const [at, name] of namesIn(operations)) {
          const authority = side === 'request' && !at.pointer.includes('/remove/');
          const message = problem(name, authority);
          if (message !== undefined) {
            yield {
              at,
              message,
              fix:
                side === 'request' && isHost(name) ? 'set it with headers.request.set or rewrite.authority' : undefined,
            };
          }
        }
      }
    }
  },
};

/** The names in `set`, `add` and `remove`, each at its place. */
function* namesIn(operations: Field<HeaderOperations | undefined>): Iterable<[Field<unknown>, string]> {
  for (const key of operations.value ? (['set', 'add'] as const) : []) {
    for (const [name, field] of operations.get(key).entries()) {
      yield [field, name];
    }
  }
  for (const field of operations.value?.remove ? operations.get('remove').items() : []) {
    yield [field, field.value];
  }
}

function problem(name: string, authorityFits: boolean): string | undefined {
  if (name === '') {
    return 'name of a header must not be empty';
  }
  if (isHost(name)) {
    return authorityFits ? undefined : `header ${quote(name)} can be set on requests, and that is all`;
  }
  return name.startsWith(':') ? `header ${quote(name)} is a part of the request and no header` : undefined;
}

/** In the cases that Go folds, which are those of Unicode. */
function isHost(name: string): boolean {
  return /^(?:host|:authority)$/iu.test(name);
}

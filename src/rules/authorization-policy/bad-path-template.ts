import { operations, wrongValues } from '../../model/authorization';
import { problemOfPathTemplate } from '../../model/authorization-grammar';
import type { Rule } from '../rule';

/** Braces mean something in paths since Istio 1.22. */
export const badPathTemplate: Rule = {
  name: 'authorization-policy/bad-path-template',
  level: 'error',
  says: 'a path has braces, but is no template that Istio knows',
  source: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#Operation-paths',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    yield* wrongValues(operations(config), ['paths', 'notPaths'], (what, path) =>
      /[{}]/.test(path) ? problemOfPathTemplate(what, path) : undefined,
    );
  },
};

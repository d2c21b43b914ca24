import { problemOfRegex } from '../../match/regex';
import type { Config } from '../../model/config';
import type { Field } from '../../model/field';
import { httpRoutesWith, stringMatchesWith } from '../../model/virtual-services';
import type { Rule } from '../rule';

export const badRegex: Rule = {
  name: 'virtual-service/bad-regex',
  level: 'error',
  says: 'a regular expression is none of RE2, empty, or too long',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#StringMatch-regex',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const [what, at] of expressions(config)) {
      const message = problemOfRegex(what, at.value);
      if (message !== undefined) {
        yield { at, message };
      }
    }
  },
};

/** All that is read as a regular expression, with what it is about. */
function* expressions(config: Config): Iterable<[string, Field<string>]> {
  for (const [what, match] of stringMatchesWith(config, 'regex')) {
    // `*` is no expression there: it stands for any value
    if (!(what === 'withoutHeaders' && match.value.regex === '*')) {
      yield [`regular expression of ${what}`, match.get('regex') as Field<string>];
    }
  }
  for (const route of httpRoutesWith(config, 'rewrite')) {
    const { uri, uriRegexRewrite } = route.value.rewrite ?? {};
    // an incomplete rewrite is another fault
    if (uriRegexRewrite?.match && uriRegexRewrite.rewrite && !uri) {
      yield [
        'regular expression of uriRegexRewrite',
        route.get('rewrite').get('uriRegexRewrite').get('match') as Field<string>,
      ];
    }
  }
  for (const route of httpRoutesWith(config, 'corsPolicy')) {
    for (const origin of route.get('corsPolicy').get('allowOrigins').items()) {
      // and so is an empty origin
      if (origin.value.regex) {
        yield ['regular expression of allowOrigins', origin.get('regex') as Field<string>];
      }
    }
  }
}

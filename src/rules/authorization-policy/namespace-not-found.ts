import type { Config } from '../../model/config';
import { Field } from '../../model/field';
import { namespaceNames } from '../../model/namespaces';
import { at, listOf, textOf } from '../../model/plain';
import type { Rule } from '../rule';

/** Which namespaces there are is known of a closed mesh alone: charts seldom own theirs. */
export const namespaceNotFound: Rule = {
  name: 'authorization-policy/namespace-not-found',
  level: 'warning',
  says: 'a policy is about requests from a namespace that is not there',
  source: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#Source-namespaces',
  alike: ['IST0101', 'KIA0101'],
  group: 'reference',
  *check(config) {
    for (const resource of config.settings.closed ? config.of('security.istio.io', 'AuthorizationPolicy') : []) {
      for (const [i, rule] of resource.known ? [] : listOf(at(resource.manifest, 'spec', 'rules')).entries()) {
        for (const [j, from] of listOf(at(rule, 'from')).entries()) {
          for (const list of ['namespaces', 'notNamespaces']) {
            for (const [k, value] of listOf(at(from, 'source', list)).entries()) {
              const name = textOf(value);
              if (name !== undefined && !isThere(name, config)) {
                yield {
                  at: new Field(resource, `/spec/rules/${i}/from/${j}/source/${list}/${k}`, value),
                  message: `no namespace '${name}' is there`,
                  fix: 'correct the name, or declare the Namespace',
                };
              }
            }
          }
        }
      }
    }
  },
};

function isThere(pattern: string, config: Config): boolean {
  const all = namespaceNames(config);
  if (pattern === '*') {
    return true;
  }
  if (pattern.startsWith('*')) {
    return [...all].some(name => name.endsWith(pattern.slice(1)));
  }
  return pattern.endsWith('*') ? [...all].some(name => name.startsWith(pattern.slice(0, -1))) : all.has(pattern);
}

import { operationsOf, rulesOf, sourcesOf } from './authorization-rules';
import type { Config } from './config';
import type { Field } from './field';
import { once } from './once';
import type { AuthorizationRule, Condition, Operation, Source } from './wire/authorization-policy';

/** The lists of a source: whom a request comes from. */
export const SOURCE_LISTS: ReadonlyArray<keyof Source> = [
  'principals',
  'notPrincipals',
  'requestPrincipals',
  'notRequestPrincipals',
  'namespaces',
  'notNamespaces',
  'serviceAccounts',
  'notServiceAccounts',
  'trustDomains',
  'notTrustDomains',
  'ipBlocks',
  'notIpBlocks',
  'remoteIpBlocks',
  'notRemoteIpBlocks',
];

/** The lists of an operation: what a request asks for. */
export const OPERATION_LISTS: ReadonlyArray<keyof Operation> = [
  'hosts',
  'notHosts',
  'ports',
  'notPorts',
  'methods',
  'notMethods',
  'paths',
  'notPaths',
];

/** The lists of a condition. */
export const CONDITION_LISTS: ReadonlyArray<'values' | 'notValues'> = ['values', 'notValues'];

/** The rules of all AuthorizationPolicies. */
export const authorizationRules = once((config: Config): ReadonlyArray<Field<AuthorizationRule>> =>
  config.specs('AuthorizationPolicy').flatMap(rulesOf),
);

/** The sources of all AuthorizationPolicies. */
export const sources = once((config: Config): ReadonlyArray<Field<Source>> =>
  config.specs('AuthorizationPolicy').flatMap(sourcesOf),
);

/** The operations of all AuthorizationPolicies. */
export const operations = once((config: Config): ReadonlyArray<Field<Operation>> =>
  config.specs('AuthorizationPolicy').flatMap(operationsOf),
);

/** The conditions of all AuthorizationPolicies. */
export const conditions = once((config: Config): ReadonlyArray<Field<Condition>> =>
  authorizationRules(config).flatMap(rule => rule.get('when').items()),
);

/** The lists of texts that a field of `T` has. */
export type Lists<T> = { [K in keyof T]: NonNullable<T[K]> extends readonly string[] ? K : never }[keyof T] & string;

/** Each value that is not what it must be, in some lists of some fields, and why. Empty ones are another rule's. */
export function* wrongValues<T>(
  fields: ReadonlyArray<Field<T>>,
  lists: ReadonlyArray<Lists<T>>,
  problemOf: (what: string, value: string) => string | undefined,
): Iterable<{ at: Field<unknown>; message: string }> {
  for (const field of fields) {
    for (const list of lists) {
      const values = (field.value[list] ?? []) as readonly string[];
      for (let i = 0; i < values.length; i++) {
        const message = values[i] === '' ? undefined : problemOf(list, values[i]);
        if (message !== undefined) {
          yield { at: field.get(list).items()[i], message };
        }
      }
    }
  }
}

import type { Spec } from './config';
import type { Field } from './field';
import type { AuthorizationPolicySpec, AuthorizationRule, Operation, Source } from './wire/authorization-policy';

/** The rules of a policy. */
export function rulesOf(spec: Spec<AuthorizationPolicySpec>): Array<Field<AuthorizationRule>> {
  return spec.value?.rules ? spec.get('rules').items() : [];
}

/** The operations of all rules of a policy. */
export function operationsOf(spec: Spec<AuthorizationPolicySpec>): Array<Field<Operation>> {
  return rulesOf(spec).flatMap(rule =>
    (rule.value.to ? rule.get('to').items() : []).flatMap(to => given(to.get('operation'))),
  );
}

/** The sources of all rules of a policy. */
export function sourcesOf(spec: Spec<AuthorizationPolicySpec>): Array<Field<Source>> {
  return rulesOf(spec).flatMap(rule =>
    (rule.value.from ? rule.get('from').items() : []).flatMap(from => given(from.get('source'))),
  );
}

function given<T>(field: Field<T | undefined>): Array<Field<T>> {
  return field.value === undefined ? [] : [field as Field<T>];
}

import type * as security from '../../imports/security.istio.io';
import { quote } from '../model/quote';
import type { Condition } from './condition';
import type { Operation } from './operation';
import { httpFieldOfOperation, problemOfOperation, toWireOperation } from './operation';
import type { Source } from './source';
import { httpFieldOfSource, identityOfSource, problemOfSource } from './source';

/**
 * Which requests a policy takes: those from any one of the sources, with any one of the operations, that meet all conditions.
 *
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/#Rule
 */
export interface AuthorizationRule {
  /**
   * Who sends the request, any one of these.
   *
   * @default - anyone
   */
  readonly sources?: Source[];

  /**
   * What is asked for, any one of these.
   *
   * @default - anything
   */
  readonly operations?: Operation[];

  /**
   * What must hold beside, all of these.
   *
   * @default - nothing
   */
  readonly conditions?: Condition[];

  /**
   * Whether the rule takes every request. It then says nothing else.
   *
   * @default false
   */
  readonly anyRequest?: boolean;
}

/** Why a rule cannot be said to Istio. */
export function problemOfAuthorizationRule(rule: AuthorizationRule): string | undefined {
  const { sources, operations, conditions, anyRequest } = rule;
  const said = Object.entries({ sources, operations, conditions }).filter(([, list]) => list !== undefined);
  const [empty] = said.find(([, list]) => list!.length === 0) ?? [];
  return (
    (empty === undefined ? undefined : `${empty} of a rule must not be empty (leave them out for any)`) ??
    (anyRequest && said.length > 0
      ? `a rule with anyRequest must say nothing else, got ${said[0][0]} as well (leave out one of them)`
      : undefined) ??
    (!anyRequest && said.length === 0
      ? 'a rule must say which requests it takes: sources, operations or conditions (for all of them say anyRequest: true)'
      : undefined) ??
    ((sources ?? []).length > 512 ? `sources of a rule must be at most 512, got ${sources!.length}` : undefined) ??
    (sources ?? []).map(problemOfSource).find(Boolean) ??
    (operations ?? []).map(problemOfOperation).find(Boolean)
  );
}

/** Why a rule cannot stand in a CUSTOM policy, which is asked before any identity is known. */
export function problemOfIdentity(rule: AuthorizationRule): string | undefined {
  const field =
    rule.sources?.map(identityOfSource).find(Boolean) ?? rule.conditions?.find(({ _needs }) => _needs.identity)?._key;
  return field === undefined
    ? undefined
    : `a rule of a CUSTOM policy must not ask for an identity, got ${quote(field)} (say it in an allowing or denying policy beside)`;
}

/**
 * The first thing in a rule that only HTTP has, where there is one. A policy with it needs a waypoint in ambient mode; on plain TCP it
 * allows nothing, or denies everything.
 */
export function httpFieldOf(rule: AuthorizationRule): string | undefined {
  return (
    rule.sources?.map(httpFieldOfSource).find(Boolean) ??
    rule.operations?.map(httpFieldOfOperation).find(Boolean) ??
    rule.conditions?.find(({ _needs }) => _needs.http)?._key
  );
}

/** A rule as it stands in an AuthorizationPolicy. */
export function toWireAuthorizationRule(rule: AuthorizationRule): security.AuthorizationPolicySpecRules {
  return {
    from: rule.sources?.map(source => ({ source })),
    to: rule.operations?.map(operation => ({ operation: toWireOperation(operation) })),
    when: rule.conditions?.map(condition => condition._toWire()),
  };
}

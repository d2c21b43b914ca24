import { nameOf } from '../model/resource';
import type { Violation } from '../rules/rule';

/**
 * What the API server refuses never comes to istiod: of a field that both would refuse one finding is left, which has the codes
 * of both.
 */
export function withOneCause(violations: readonly Violation[]): readonly Violation[] {
  const first = new Map(violations.filter(isOfApiServer).map(violation => [placeOf(violation), violation]));
  if (first.size === 0) {
    return violations;
  }
  const codes = new Map<Violation, string[]>();
  const left = violations.filter(violation => {
    const other = violation.rule.refusedBy === 'istiod' ? first.get(placeOf(violation)) : undefined;
    if (other) {
      codes.set(other, [...(codes.get(other) ?? other.alike), ...violation.alike]);
    }
    return !other;
  });
  return left.map(violation => {
    const alike = codes.get(violation);
    return alike ? { ...violation, alike: [...new Set(alike)] } : violation;
  });
}

function isOfApiServer({ rule }: Violation): boolean {
  return rule.refusedBy === 'api-server';
}

function placeOf({ at }: Violation): string {
  return `${at.resource.apiVersion} ${nameOf(at.resource)} ${at.pointer}`;
}

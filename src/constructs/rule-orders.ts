import { byL4Precedence, overlapL4 } from '../match/l4';
import type { L4Specificity } from '../match/l4';
import { overlap } from '../match/overlap';
import type { Specificity } from '../match/precedence';
import { byPrecedence } from '../match/precedence';
import type { HttpMatchRequest, L4MatchAttributes, TlsMatchAttributes } from '../model/wire/virtual-service';
import type { RuleOrderOptions } from './rule-order';
import { RuleOrder } from './rule-order';

const HTTP: RuleOrderOptions<HttpMatchRequest, Specificity> = {
  what: 'requests',
  hint: 'make one more specific: a longer path, a method, more headers or query parameters',
  compare: byPrecedence,
  overlap,
  tieKey,
};

const L4 = {
  what: 'connections',
  compare: byL4Precedence,
  overlap: overlapL4,
  tieKey: (rank: L4Specificity) => Object.values(rank).join(),
};

const TLS = { ...L4, hint: 'make one more specific: another SNI host, or a port' };
const TCP = { ...L4, hint: 'make one more specific: a port, or subnets' };

/** Rules for HTTP, in the order of the Gateway API. */
export function httpOrder<Rule>(): RuleOrder<Rule, HttpMatchRequest, Specificity> {
  return new RuleOrder(HTTP);
}

/** Rules for TLS, those for the most specific SNI first. */
export function tlsOrder<Rule>(): RuleOrder<Rule, TlsMatchAttributes, L4Specificity> {
  return new RuleOrder<Rule, TlsMatchAttributes, L4Specificity>(TLS);
}

/** Rules for bytes, those with more conditions first. */
export function tcpOrder<Rule>(): RuleOrder<Rule, L4MatchAttributes, L4Specificity> {
  return new RuleOrder<Rule, L4MatchAttributes, L4Specificity>(TCP);
}

/** What two blocks have in common that tie and may overlap: of equal length, different literal paths never do. */
function tieKey(specificity: Specificity, block: HttpMatchRequest): string {
  const { path, length, method, headers, queryParams } = specificity;
  const literal = path > 1 ? (block.uri?.exact ?? block.uri?.prefix ?? '') : '';
  return `${path} ${length} ${method} ${headers} ${queryParams} ${literal.toLowerCase()}`;
}

/** How istiod puts the rules of a delegate under a rule of its root. */
import type { Field } from '../model/field';
import type { HttpMatchRequest, HttpRoute, StringMatch } from '../model/wire/virtual-service';
import type { HttpRule, MatchBlock, RulePart } from './http-rule';
import { ruleOf } from './http-rule';

/** What a delegate has for itself, and takes from no root. */
const OWN: readonly RulePart[] = ['route', 'redirect'];

/** A delegate's rule under its root's; nothing where it asks for what the root does not give. */
export function underRoot(root: Field<HttpRoute>, rule: Field<HttpRoute>): HttpRule | undefined {
  const [above, below] = [ruleOf(root), ruleOf(rule)];
  const matches = mergedMatches(above.matches, below.matches);
  return (
    matches && {
      at: rule,
      root,
      name: [above.name, below.name].filter(Boolean).join('-'),
      matches,
      part: name => (OWN.includes(name) || rule.value[name] !== undefined ? rule : root).get(name),
    }
  );
}

function mergedMatches(roots: readonly MatchBlock[], leaves: readonly MatchBlock[]): readonly MatchBlock[] | undefined {
  if (roots.length === 0 || leaves.length === 0) {
    return roots.length === 0 ? leaves : roots;
  }
  const merged: MatchBlock[] = [];
  for (const leaf of leaves) {
    const fitting = roots.filter(root => !conflict(root.value, leaf.value));
    // one block that fits nowhere takes the whole rule away
    if (fitting.length === 0) {
      return undefined;
    }
    merged.push(...fitting.map(root => ({ at: leaf.at, value: together(root.value, leaf.value) })));
  }
  return merged;
}

function together(root: HttpMatchRequest, leaf: HttpMatchRequest): HttpMatchRequest {
  return {
    ...leaf,
    name: [root.name, leaf.name].filter(Boolean).join('-'),
    uri: leaf.uri ?? root.uri,
    scheme: leaf.scheme ?? root.scheme,
    method: leaf.method ?? root.method,
    authority: leaf.authority ?? root.authority,
    headers: { ...root.headers, ...leaf.headers },
    withoutHeaders: { ...root.withoutHeaders, ...leaf.withoutHeaders },
    queryParams: { ...root.queryParams, ...leaf.queryParams },
    port: leaf.port || root.port,
    sourceLabels: { ...root.sourceLabels, ...leaf.sourceLabels },
    sourceNamespace: leaf.sourceNamespace || root.sourceNamespace,
    gateways: leaf.gateways?.length ? leaf.gateways : root.gateways,
  };
}

function conflict(root: HttpMatchRequest, leaf: HttpMatchRequest): boolean {
  return (
    (['uri', 'scheme', 'method', 'authority'] as const).some(name => textConflict(root[name], leaf[name])) ||
    (['headers', 'withoutHeaders', 'queryParams'] as const).some(map =>
      Object.entries(leaf[map] ?? {}).some(([name, match]) => textConflict(root[map]?.[name], match)),
    ) ||
    Boolean(root.ignoreUriCase) !== Boolean(leaf.ignoreUriCase) ||
    Boolean(root.port && leaf.port && root.port !== leaf.port) ||
    Boolean(root.sourceNamespace && root.sourceNamespace !== leaf.sourceNamespace) ||
    Object.entries(leaf.sourceLabels ?? {}).some(([key, value]) => (root.sourceLabels?.[key] ?? value) !== value) ||
    gatewayConflict(root.gateways ?? [], leaf.gateways ?? [])
  );
}

function gatewayConflict(root: readonly string[], leaf: readonly string[]): boolean {
  return (
    root.length > 0 && leaf.length > 0 && (root.length < leaf.length || leaf.some(gateway => !root.includes(gateway)))
  );
}

/** What istiod takes for a contradiction, which is more than is one: an expression agrees with nothing, nor does an empty text. */
function textConflict(root: StringMatch | undefined, leaf: StringMatch | undefined): boolean {
  if (!root || !leaf) {
    return false;
  }
  const says = ({ exact, prefix, regex }: StringMatch) => Boolean(exact || prefix || regex);
  if ((root.regex && says(leaf)) || (leaf.regex && says(root))) {
    return true;
  }
  if (root.exact) {
    return Boolean(leaf.prefix) || leaf.exact !== root.exact;
  }
  const narrower = leaf.prefix || leaf.exact;
  return !(root.prefix && narrower?.startsWith(root.prefix));
}

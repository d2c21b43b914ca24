import type { Config } from '../model/config';
import { nameOf, type Resource } from '../model/resource';
import type { Walk } from '../simulate/walk';

/** A route of a manifest: a match block, or a rule that takes everything. */
export interface RoutePlace {
  readonly resource: Resource;
  readonly pointer: string;
}

const KINDS: ReadonlyArray<readonly [group: string, kind: string, list: string, blocks: string]> = [
  ['networking.istio.io', 'VirtualService', 'http', 'match'],
  ['networking.istio.io', 'VirtualService', 'tls', 'match'],
  ['networking.istio.io', 'VirtualService', 'tcp', 'match'],
  ['gateway.networking.k8s.io', 'HTTPRoute', 'rules', 'matches'],
  ['gateway.networking.k8s.io', 'GRPCRoute', 'rules', 'matches'],
];

/** All routes of a mesh. */
export function routesIn(config: Config): RoutePlace[] {
  return KINDS.flatMap(([group, kind, list, blocks]) =>
    config.of(group, kind).flatMap(resource => {
      const spec = (resource.manifest.spec ?? {}) as Readonly<Record<string, unknown>>;
      const rules = Array.isArray(spec[list]) ? (spec[list] as ReadonlyArray<Readonly<Record<string, unknown>>>) : [];
      return rules.flatMap((rule, i) => {
        const own = `/spec/${list}/${i}`;
        const all = rule.delegate === undefined && Array.isArray(rule[blocks]) ? (rule[blocks] as unknown[]) : [];
        // a rule that delegates is reached by those of its delegate
        return rule.delegate !== undefined
          ? []
          : all.length === 0
            ? [{ resource, pointer: own }]
            : all.map((_, j) => ({ resource, pointer: `${own}/${blocks}/${j}` }));
      });
    }),
  );
}

/** The routes that no walk came to. */
export function notReached(routes: readonly RoutePlace[], walks: readonly Walk[]): RoutePlace[] {
  const reached = new Set(walks.flatMap(({ route }) => (route ? [keyOf(route.at)] : [])));
  return routes.filter(place => !reached.has(keyOf(place)));
}

function keyOf({ resource, pointer }: RoutePlace): string {
  return `${resource.group} ${nameOf(resource)} ${pointer}`;
}

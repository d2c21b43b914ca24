import type { Config, Spec } from '../../model/config';
import { scopesOf } from '../../model/export-to';
import { registry } from '../../model/registry';
import { nameWithPath } from '../../model/resource';
import type { VirtualServiceSpec } from '../../model/wire/virtual-service';
import type { Problem, Rule } from '../rule';

/** A VirtualService that routes a host in the mesh, and to whom. */
interface Router {
  readonly spec: Spec<VirtualServiceSpec>;
  readonly namespace: string;
  /** As it is written. */
  readonly host: string;
  /** The namespaces that it is exported to; nothing where it is exported to all. */
  readonly scopes?: readonly string[];
}

/**
 * In the mesh istiod does not join the VirtualServices of a host: each client follows one.
 *
 * differs: Istio's analyzer finds a VirtualService that writes a host in two ways in conflict with itself, and a host in
 * conflict with a wildcard over it, which it goes before.
 */
export const meshHostSplit: Rule = {
  name: 'virtual-service/mesh-host-split',
  level: 'error',
  says: 'two VirtualServices route one host in the mesh, and clients follow one of them',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0109/',
  alike: ['IST0109', 'KIA1106'],
  *check(config) {
    for (const [host, routers] of routersByHost(config)) {
      if (routers.length < 2) {
        continue;
      }
      const byScope = new Map<string, Router[]>();
      for (const router of routers) {
        for (const scope of router.scopes ?? ['*']) {
          byScope.set(scope, [...(byScope.get(scope) ?? []), router]);
        }
      }
      for (const router of routers) {
        const other = otherOf(router, routers, byScope);
        if (other) {
          yield problem(host, router, other);
        }
      }
    }
  },
};

function otherOf(
  router: Router,
  routers: readonly Router[],
  byScope: ReadonlyMap<string, readonly Router[]>,
): Router | undefined {
  const met = router.scopes ? [...router.scopes, '*'].flatMap(scope => byScope.get(scope) ?? []) : routers;
  // two of one name are resource/duplicate: the cluster keeps one
  return met.find(other => other !== router && !isNamesake(other, router));
}

function isNamesake(one: Router, other: Router): boolean {
  return one.namespace === other.namespace && one.spec.resource.name === other.spec.resource.name;
}

function problem(host: string, { spec, host: written, scopes }: Router, other: Router): Problem {
  const who = nameWithPath(other.spec.resource);
  // what is exported to fewer goes first, whatever its age
  const isOrdered = (scopes === undefined) !== (other.scopes === undefined);
  return {
    at: spec.get('hosts').items()[spec.value!.hosts!.indexOf(written)],
    level: isOrdered ? 'warning' : 'error',
    message: `host '${host}' is routed in the mesh by ${who} too: ${
      isOrdered
        ? `where both are exported to, clients follow ${scopes ? 'this one' : 'the other'} alone`
        : 'istiod takes the older of the two and drops the other'
    }`,
    fix: 'declare all routes of the host in one chart, or let one VirtualService own it and delegate to the other (Delegate.to)',
  };
}

/** Who routes each host in the mesh, each once. */
function routersByHost(config: Config): ReadonlyMap<string, readonly Router[]> {
  const byHost = new Map<string, Router[]>();
  for (const spec of config.specs('VirtualService')) {
    const { hosts = [], gateways = [], exportTo } = spec.value ?? {};
    if (gateways.length > 0 && !gateways.includes('mesh')) {
      continue;
    }
    const namespace = config.namespaceOf(spec.resource);
    const scopes = scopesOf(exportTo, namespace, config, 'defaultVirtualServiceExportTo');
    for (const host of hosts) {
      const full = registry(config).fullName(host.toLowerCase(), namespace);
      const router = { spec, namespace, host, scopes };
      const kin = byHost.get(full);
      if (!kin) {
        byHost.set(full, [router]);
      } else if (kin[kin.length - 1].spec !== spec) {
        kin.push(router);
      }
    }
  }
  return byHost;
}

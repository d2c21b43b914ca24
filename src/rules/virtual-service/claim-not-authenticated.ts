import type { Config } from '../../model/config';
import { Field } from '../../model/field';
import { gatewayWorkloads } from '../../model/gateway-workloads';
import { once } from '../../model/once';
import { at, textsOf } from '../../model/plain';
import { nameOf, type Resource } from '../../model/resource';
import { httpMatchesWith } from '../../model/virtual-services';
import { selects } from '../../model/workloads';
import type { VirtualServiceSpec } from '../../model/wire/virtual-service';
import type { Rule } from '../rule';

/** Without a RequestAuthentication no token is read, and no claim is there to be matched. */
export const claimNotAuthenticated: Rule = {
  name: 'virtual-service/claim-not-authenticated',
  level: 'warning',
  says: 'a route asks for a claim of a token that nobody reads at its gateway',
  source: 'https://istio.io/latest/docs/tasks/security/authentication/jwt-route/',
  alike: ['IST0149'],
  group: 'reference',
  *check(config) {
    const asking = askingForClaims(config);
    for (const spec of asking.size > 0 ? config.specs('VirtualService') : []) {
      const claim = asking.has(spec.resource) ? claimOf(spec.value) : undefined;
      if (!claim) {
        continue;
      }
      const namespace = config.namespaceOf(spec.resource);
      for (const reference of spec.value?.gateways ?? []) {
        const gateway = reference === 'mesh' ? undefined : config.gateway(reference, namespace);
        const proxy =
          gateway &&
          gatewayWorkloads(gateway.value?.selector ?? {}, config).find(
            ({ labels, namespace }) => !isAuthenticated(labels, namespace, config),
          );
        if (proxy) {
          yield {
            at: new Field(spec.resource, claim.pointer, claim.name),
            message: `no RequestAuthentication reads tokens for ${nameOf(gateway.resource)} (at ${proxy.name}), so '${claim.name}' is never there`,
            fix: 'add a RequestAuthentication that selects the workloads of the gateway, in their namespace',
          };
          break;
        }
      }
    }
  },
};

/** The VirtualServices that ask for a claim somewhere. */
function askingForClaims(config: Config): ReadonlySet<Resource> {
  const asking = new Set<Resource>();
  for (const list of ['headers', 'withoutHeaders'] as const) {
    for (const { resource, value } of httpMatchesWith(config, list)) {
      if (Object.keys(value[list] ?? {}).some(isClaim)) {
        asking.add(resource);
      }
    }
  }
  return asking;
}

function isClaim(header: string): boolean {
  return /^@request\.auth\.claims(\..|\[.+\]$)/i.test(header);
}

/** The first claim that is asked for. */
function claimOf(spec: VirtualServiceSpec | undefined): { name: string; pointer: string } | undefined {
  for (const [i, { match = [] }] of (spec?.http ?? []).entries()) {
    for (const [j, block] of match.entries()) {
      for (const list of ['headers', 'withoutHeaders'] as const) {
        const name = Object.keys(block[list] ?? {}).find(isClaim);
        if (name !== undefined) {
          return {
            name,
            pointer: `/spec/http/${i}/match/${j}/${list}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`,
          };
        }
      }
    }
  }
  return undefined;
}

function isAuthenticated(labels: Readonly<Record<string, string>>, namespace: string, config: Config): boolean {
  const { rootNamespace } = config.settings;
  return [rootNamespace, namespace].some(place =>
    (selectorsByNamespace(config).get(place) ?? []).some(selector => selects(selector, labels)),
  );
}

const selectorsByNamespace = once((config: Config) => {
  const byNamespace = new Map<string, Array<Readonly<Record<string, string>>>>();
  for (const resource of config.of('security.istio.io', 'RequestAuthentication')) {
    const namespace = config.namespaceOf(resource);
    const kin = byNamespace.get(namespace) ?? [];
    kin.push(textsOf(at(resource.manifest, 'spec', 'selector', 'matchLabels')));
    byNamespace.set(namespace, kin);
  }
  return byNamespace;
});

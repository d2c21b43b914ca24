import { sources } from '../../model/authorization';
import { closest } from '../../model/closest';
import type { Config } from '../../model/config';
import { GATEWAY_API } from '../../model/gateway-api';
import { once } from '../../model/once';
import { at, textOf } from '../../model/plain';
import type { Source } from '../../model/wire/authorization-policy';
import { workloads } from '../../model/workloads';
import type { Rule } from '../rule';

const PRINCIPAL = /^[^/*]+\/ns\/([^/*]+)\/sa\/([^/*]+)$/;
const ACCOUNT = /^(?:([^/*]+)\/)?([^/*]+)$/;
const LISTS: ReadonlyArray<[keyof Source, RegExp]> = [
  ['principals', PRINCIPAL],
  ['notPrincipals', PRINCIPAL],
  ['serviceAccounts', ACCOUNT],
  ['notServiceAccounts', ACCOUNT],
];

/** Who calls may well be elsewhere, so that an open mesh tells slips alone. */
export const serviceAccountNotFound: Rule = {
  name: 'authorization-policy/service-account-not-found',
  level: 'warning',
  group: 'reference',
  says: 'a policy names a service account that is not there',
  source: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#Source-principals',
  alike: ['KIA0106'],
  *check(config) {
    for (const source of sources(config)) {
      for (const [list, grammar] of LISTS) {
        for (const [i, value] of (source.value[list] ?? []).entries()) {
          const [, namespace = config.namespaceOf(source.resource), name] = grammar.exec(value) ?? [];
          if (name === undefined || isThere(namespace, name, config)) {
            continue;
          }
          const near = closest(name, [...(accounts(config).get(namespace) ?? [])]);
          if (near !== undefined || config.settings.closed) {
            yield {
              at: source.get(list).items()[i],
              message: `no service account '${name}' is in namespace '${namespace}'`,
              fix: near === undefined ? 'correct the name, or declare the ServiceAccount' : `did you mean '${near}'?`,
            };
          }
        }
      }
    }
  },
};

/** Those of Istio's installation and of the gateways that it makes are not among the manifests. */
function isThere(namespace: string, name: string, config: Config): boolean {
  return (
    name === 'default' ||
    namespace === config.settings.rootNamespace ||
    accounts(config).get(namespace)?.has(name) === true ||
    config
      .of(GATEWAY_API, 'Gateway')
      .some(gateway => config.namespaceOf(gateway) === namespace && name.startsWith(gateway.name))
  );
}

/** The service accounts of each namespace: those that are declared, and those that workloads have. */
const accounts = once((config: Config): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  const add = (namespace: string, name: string | undefined): void => {
    if (name !== undefined) {
      found.set(namespace, (found.get(namespace) ?? new Set()).add(name));
    }
  };
  for (const resource of config.of('', 'ServiceAccount')) {
    add(config.namespaceOf(resource), resource.name);
  }
  for (const { namespace, serviceAccount, podSpec } of workloads(config)) {
    add(namespace, podSpec === undefined ? undefined : serviceAccount);
  }
  for (const resource of config.of('networking.istio.io', 'WorkloadEntry')) {
    add(config.namespaceOf(resource), textOf(at(resource.manifest, 'spec', 'serviceAccount')));
  }
  for (const resource of config.of('networking.istio.io', 'WorkloadGroup')) {
    add(config.namespaceOf(resource), textOf(at(resource.manifest, 'spec', 'template', 'serviceAccount')));
  }
  return found;
});

import { closest } from '../../model/closest';
import type { Config } from '../../model/config';
import { gatewayWorkloads } from '../../model/gateway-workloads';
import { secretNames } from '../../model/secrets';
import type { Rule } from '../rule';

/** istiod has nothing to send, and Envoy closes every connection to the server. */
export const credentialNotFound: Rule = {
  name: 'gateway/credential-not-found',
  level: 'warning',
  says: 'a Gateway shows the certificate of a Secret that is not where its proxies are',
  source: 'https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings-credential_name',
  alike: ['IST0101'],
  group: 'reference',
  *check(config) {
    for (const spec of config.specs('Gateway')) {
      const { servers = [], selector = {} } = spec.value ?? {};
      for (const [i, { tls }] of servers.entries()) {
        const name = tls?.credentialName;
        // other schemes than a bare name are read from elsewhere
        if (!name || name.includes(':')) {
          continue;
        }
        const missing = placesOf(name, selector, config).find(
          ([namespace, secret]) => !secretNames(config).get(namespace)?.has(secret) && isKnown(namespace, config),
        );
        if (missing) {
          const [namespace, secret] = missing;
          const near = closest(secret, [...(secretNames(config).get(namespace) ?? [])]);
          yield {
            at: spec.get('servers').items()[i].get('tls').get('credentialName'),
            message: `credentialName '${name}' is no Secret of namespace '${namespace}', where the proxies of the gateway are`,
            fix: near === undefined ? `put the Secret into namespace '${namespace}'` : `did you mean '${near}'?`,
          };
        }
      }
    }
  },
};

/** Where a Secret is looked for: with each of the proxies, or in the namespace that its name begins with. */
function placesOf(
  name: string,
  selector: Readonly<Record<string, string>>,
  config: Config,
): Array<readonly [namespace: string, secret: string]> {
  const [secret, of] = name.split('/').reverse();
  const proxies = gatewayWorkloads(selector, config);
  if (Object.keys(selector).length === 0 && proxies.length > 1) {
    // of all workloads it is not known which are proxies
    return [];
  }
  const namespaces = proxies.map(({ namespace }) => of ?? namespace);
  return [...new Set(namespaces)].map(namespace => [namespace, secret] as const);
}

/** Secrets are seldom among the manifests: one is missed only where there are others. */
function isKnown(namespace: string, config: Config): boolean {
  return config.settings.closed || (secretNames(config).get(namespace)?.size ?? 0) > 0;
}

import type { Config } from '../model/config';
import type { Field } from '../model/field';
import type { ServerTlsSettings } from '../model/wire/gateway';
import type { Proxy } from './scope';

/** Why a gateway has no certificate to show: its Secret is not in its own namespace. Told only where all Secrets are known. */
export function secretProblem(
  tls: Field<ServerTlsSettings | undefined>,
  proxy: Proxy,
  config: Config,
): string | undefined {
  const { credentialName, credentialNames } = tls.value ?? {};
  const names = credentialNames?.length ? credentialNames : credentialName ? [credentialName] : [];
  if (!config.settings.closed) {
    return undefined;
  }
  const lost = names.find(name => !config.find('', 'Secret', proxy.namespace, name.replace(/^kubernetes:\/\//, '')));
  return lost === undefined ? undefined : `there is no Secret ${proxy.namespace}/${lost}, where the gateway runs`;
}

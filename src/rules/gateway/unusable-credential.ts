import type { Config } from '../../model/config';
import { gatewayWorkloads } from '../../model/gateway-workloads';
import { isFilled, secretBytes } from '../../model/secrets';
import { isCertificate } from '../../model/certificate';
import { nameOf, type Resource } from '../../model/resource';
import type { Rule } from '../rule';

/** The two forms of a Secret with a certificate: the keys of the certificate and of the private key. */
const FORMS = [
  ['cert', 'key'],
  ['tls.crt', 'tls.key'],
] as const;

/** Whether it has expired is not asked: that depends on the day. */
export const unusableCredential: Rule = {
  name: 'gateway/unusable-credential',
  level: 'error',
  says: 'a Gateway shows the certificate of a Secret in which there is none',
  source: 'https://istio.io/latest/docs/tasks/traffic-management/ingress/secure-ingress/#key-formats',
  alike: ['IST0161'],
  *check(config) {
    for (const spec of config.specs('Gateway')) {
      const { servers = [], selector = {} } = spec.value ?? {};
      for (const [i, { tls }] of servers.entries()) {
        const name = tls?.credentialName;
        const secret = name ? secretOf(name, selector, config) : undefined;
        const why = secret && problemOf(secret);
        if (why) {
          yield {
            at: spec.get('servers').items()[i].get('tls').get('credentialName'),
            message: `credentialName '${name}': ${nameOf(secret)} ${why}`,
            fix: "make it by 'kubectl create secret tls' of a certificate and its private key",
          };
        }
      }
    }
  },
};

function secretOf(name: string, selector: Readonly<Record<string, string>>, config: Config): Resource | undefined {
  const [secret, of] = name.split('/').reverse();
  for (const { namespace } of gatewayWorkloads(selector, config)) {
    const found = config.find('', 'Secret', of ?? namespace, secret);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function problemOf(secret: Resource): string | undefined {
  // others fill an empty one, and what is only known is nobody's to judge
  if (secret.known || !isFilled(secret)) {
    return undefined;
  }
  const form = FORMS.find(keys => keys.every(key => (secretBytes(secret, key)?.length ?? 0) > 0));
  if (!form) {
    return "has neither 'tls.crt' and 'tls.key' nor 'cert' and 'key'";
  }
  return isCertificate(secretBytes(secret, form[0])!) ? undefined : `has no certificate in PEM under '${form[0]}'`;
}

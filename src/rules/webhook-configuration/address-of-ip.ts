import { Field } from '../../model/field';
import { isIp } from '../../model/istiod/address';
import { at, listOf, textOf } from '../../model/plain';
import type { Rule } from '../rule';

/** The webhooks of Istio, by the names that its charts give. */
const OF_ISTIO: ReadonlyArray<readonly [kind: string, name: RegExp]> = [
  ['ValidatingWebhookConfiguration', /^(istiod-default-validator$|istio-validator)/],
  ['MutatingWebhookConfiguration', /^istio-sidecar-injector/],
];

export const addressOfIp: Rule = {
  name: 'webhook-configuration/address-of-ip',
  level: 'info',
  says: 'a webhook of an external control plane is called by its IP address',
  source: 'https://istio.io/latest/docs/reference/config/analysis/ist0164/',
  alike: ['IST0164'],
  *check(config) {
    for (const [kind, name] of OF_ISTIO) {
      for (const resource of config.of('admissionregistration.k8s.io', kind)) {
        if (resource.known || !name.test(resource.name)) {
          continue;
        }
        for (const [i, webhook] of listOf(at(resource.manifest, 'webhooks')).entries()) {
          const url = textOf(at(webhook, 'clientConfig', 'url')) ?? '';
          if (isIp(hostOf(url))) {
            yield {
              at: new Field(resource, `/webhooks/${i}/clientConfig/url`, url),
              message: `'${url}' is called by its IP address: a certificate rarely has one, and it may change`,
              fix: 'give the control plane a host name, and use it',
            };
          }
        }
      }
    }
  },
};

/** As it is written: the URL of JavaScript would make an address of a number. */
function hostOf(url: string): string {
  const [, authority = ''] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url) ?? [];
  return authority
    .replace(/^.*@/, '')
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1');
}

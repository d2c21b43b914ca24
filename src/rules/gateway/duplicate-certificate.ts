import type { Config, Spec } from '../../model/config';
import { once } from '../../model/once';
import { nameOf } from '../../model/resource';
import { selects } from '../../model/workloads';
import type { GatewaySpec, ServerTlsSettings } from '../../model/wire/gateway';
import type { Rule } from '../rule';
import { put } from '../../model/put';

interface Shown {
  readonly spec: Spec<GatewaySpec>;
  readonly index: number;
}

/** Browsers send requests for another host on a connection whose certificate fits it, and meet the wrong Gateway: 404. */
export const duplicateCertificate: Rule = {
  name: 'gateway/duplicate-certificate',
  level: 'warning',
  says: 'two Gateways of the same proxies show one certificate',
  source:
    'https://istio.io/latest/docs/ops/common-problems/network-issues/#404-errors-occur-when-multiple-gateways-configured-with-same-tls-certificate',
  alike: ['IST0138'],
  *check(config) {
    for (const shown of shownByCertificate(config).values()) {
      const said = new Set<unknown>();
      for (const { spec, index } of shown.length > 1 ? shown : []) {
        const other = said.has(spec)
          ? undefined
          : shown.find(one => one.spec !== spec && selects(spec.value?.selector ?? {}, one.spec.value?.selector ?? {}));
        if (other) {
          said.add(spec);
          const tls = spec.get('servers').items()[index].get('tls');
          yield {
            at: tls.value?.credentialName ? tls.get('credentialName') : tls.get('serverCertificate'),
            message: `${nameOf(other.spec.resource)} shows this certificate too: a browser that has a connection to one sends it requests for the other, which answers 404`,
            fix: 'put both hosts into one Gateway, or give them certificates of their own',
          };
        }
      }
    }
  },
};

const shownByCertificate = once((config: Config): ReadonlyMap<string, readonly Shown[]> => {
  const byCertificate = new Map<string, Shown[]>();
  for (const spec of config.specs('Gateway')) {
    for (const [index, { tls }] of (spec.value?.servers ?? []).entries()) {
      const certificate = tls && certificateOf(tls);
      if (certificate !== undefined) {
        put(byCertificate, certificate, { spec, index });
      }
    }
  }
  return byCertificate;
});

function certificateOf({ credentialName, serverCertificate, privateKey }: ServerTlsSettings): string | undefined {
  if (credentialName) {
    return `credential ${credentialName}`;
  }
  return serverCertificate && privateKey ? `files ${serverCertificate} ${privateKey}` : undefined;
}

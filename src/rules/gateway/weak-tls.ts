import type { Rule } from '../rule';

const WEAK = ['TLSV1_0', 'TLSV1_1'];

/** Browsers have given up what came before TLS 1.2; a gateway that offers it can be talked down to it. */
export const weakTls: Rule = {
  name: 'gateway/weak-tls',
  level: 'info',
  group: 'advice',
  says: 'a server of a Gateway lets clients use a TLS before 1.2',
  source: 'https://www.rfc-editor.org/rfc/rfc8996',
  alike: [],
  *check(config) {
    for (const spec of config.specs('Gateway')) {
      for (const server of spec.get('servers').items()) {
        const { minProtocolVersion, maxProtocolVersion } = server.value.tls ?? {};
        const field = WEAK.includes(minProtocolVersion ?? '')
          ? 'minProtocolVersion'
          : WEAK.includes(maxProtocolVersion ?? '')
            ? 'maxProtocolVersion'
            : undefined;
        if (field) {
          yield {
            at: server.get('tls').get(field),
            message: `${field} ${server.value.tls?.[field]} is of a protocol that has been given up: RFC 8996`,
            fix: 'leave it out: the least is TLS 1.2 then',
          };
        }
      }
    }
  },
};

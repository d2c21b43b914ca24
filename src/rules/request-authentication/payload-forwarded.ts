import type { Rule } from '../rule';

/** A workload that believes such a header believes whoever reaches it past the proxy. */
export const payloadForwarded: Rule = {
  name: 'request-authentication/payload-forwarded',
  level: 'info',
  group: 'advice',
  says: 'the claims of a token are handed on in a header',
  source: 'https://istio.io/latest/docs/reference/config/security/request_authentication/#JWTRule',
  alike: [],
  *check(config) {
    for (const spec of config.specs('RequestAuthentication')) {
      for (const rule of spec.get('jwtRules').items()) {
        const { outputPayloadToHeader, outputClaimToHeaders = [] } = rule.value;
        const headers = [
          ...(outputPayloadToHeader ? [rule.get('outputPayloadToHeader')] : []),
          ...(outputClaimToHeaders.length > 0
            ? rule
                .get('outputClaimToHeaders')
                .items()
                .map(claim => claim.get('header'))
            : []),
        ];
        for (const header of headers) {
          yield {
            at: header,
            message: `header '${header.value}' carries claims in the clear: a workload must not take it from whoever passes by its proxy`,
            fix: 'let policies read the claims, or see to it that only the proxy reaches the workload',
          };
        }
      }
    }
  },
};

import { rulesOf, sourcesOf } from '../../model/authorization-rules';
import type { Config, Spec } from '../../model/config';
import { once } from '../../model/once';
import { httpMatches } from '../../model/virtual-services';
import type { AuthorizationPolicySpec } from '../../model/wire/authorization-policy';
import type { Rule } from '../rule';

/** A request without a token has nothing that could be wrong: it passes. */
export const tokenNotRequired: Rule = {
  name: 'request-authentication/token-not-required',
  level: 'warning',
  says: 'tokens are checked, and no policy asks for one',
  source: 'https://istio.io/latest/docs/tasks/security/authentication/authn-policy/#require-a-valid-token',
  alike: [],
  *check(config) {
    if (config.specs('RequestAuthentication').length === 0 || routesByClaims(config)) {
      return;
    }
    for (const spec of config.specs('RequestAuthentication')) {
      const namespace = config.namespaceOf(spec.resource);
      const namespaces = asking(config);
      const everywhere = namespace === config.settings.rootNamespace && namespaces.size > 0;
      if (
        (spec.value?.jwtRules?.length ?? 0) > 0 &&
        !everywhere &&
        !namespaces.has(namespace) &&
        !namespaces.has(config.settings.rootNamespace)
      ) {
        yield {
          at: spec.get('jwtRules'),
          message: 'a request without a token passes: no AuthorizationPolicy here asks for one',
          fix: "add an AuthorizationPolicy that asks for requestPrincipals ['*'] (JwtLogin writes both)",
        };
      }
    }
  },
};

/** The namespaces with a policy that looks at tokens, or leaves it to somebody else. */
const asking = once(
  (config: Config): ReadonlySet<string> =>
    new Set(
      config
        .specs('AuthorizationPolicy')
        .filter(looksAtTokens)
        .map(({ resource }) => config.namespaceOf(resource)),
    ),
);

/** A token may be there to choose the route, and whoever has none gets another one. */
function routesByClaims(config: Config): boolean {
  return httpMatches(config).some(({ value: { headers, withoutHeaders } }) =>
    Object.keys({ ...headers, ...withoutHeaders }).some(name => name.startsWith('@request.auth.')),
  );
}

function looksAtTokens(spec: Spec<AuthorizationPolicySpec>): boolean {
  return (
    spec.value?.action === 'CUSTOM' ||
    sourcesOf(spec).some(({ value }) => value.requestPrincipals ?? value.notRequestPrincipals) ||
    rulesOf(spec).some(({ value }) => value.when?.some(({ key }) => key?.startsWith('request.auth.')))
  );
}

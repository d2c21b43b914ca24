/** The fields of an AuthorizationPolicy, as they stand on the wire. */
import type { PolicyTarget } from './policy-target';

/** `spec.rules[].from[].source` of an AuthorizationPolicy. */
export interface Source {
  readonly principals?: string[];
  readonly notPrincipals?: string[];
  readonly requestPrincipals?: string[];
  readonly notRequestPrincipals?: string[];
  readonly namespaces?: string[];
  readonly notNamespaces?: string[];
  readonly serviceAccounts?: string[];
  readonly notServiceAccounts?: string[];
  readonly trustDomains?: string[];
  readonly notTrustDomains?: string[];
  readonly ipBlocks?: string[];
  readonly notIpBlocks?: string[];
  readonly remoteIpBlocks?: string[];
  readonly notRemoteIpBlocks?: string[];
}

/** `spec.rules[].to[].operation` of an AuthorizationPolicy. */
export interface Operation {
  readonly hosts?: string[];
  readonly notHosts?: string[];
  readonly ports?: string[];
  readonly notPorts?: string[];
  readonly methods?: string[];
  readonly notMethods?: string[];
  readonly paths?: string[];
  readonly notPaths?: string[];
}

/** `spec.rules[].when[]` of an AuthorizationPolicy. */
export interface Condition {
  readonly key?: string;
  readonly values?: string[];
  readonly notValues?: string[];
}

/** `spec.rules[].from[]` of an AuthorizationPolicy. */
export interface From {
  readonly source?: Source;
}

/** `spec.rules[].to[]` of an AuthorizationPolicy. */
export interface To {
  readonly operation?: Operation;
}

/** `spec.rules[]` of an AuthorizationPolicy. */
export interface AuthorizationRule {
  readonly from?: From[];
  readonly to?: To[];
  readonly when?: Condition[];
}

/** `spec.provider` of an AuthorizationPolicy. */
export interface AuthorizationProvider {
  readonly name?: string;
}

/** `spec` of an AuthorizationPolicy. */
export interface AuthorizationPolicySpec extends PolicyTarget {
  readonly action?: string;
  readonly rules?: AuthorizationRule[];
  readonly provider?: AuthorizationProvider;
}

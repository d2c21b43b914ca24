/** The fields of a RequestAuthentication, as they stand on the wire. */
import type { PolicyTarget } from './policy-target';

/** `spec.jwtRules[].fromHeaders[]` of a RequestAuthentication. */
export interface JwtHeader {
  readonly name?: string;
  readonly prefix?: string;
}

/** `spec.jwtRules[].outputClaimToHeaders[]` of a RequestAuthentication. */
export interface ClaimToHeader {
  readonly header?: string;
  readonly claim?: string;
}

/** `spec.jwtRules[]` of a RequestAuthentication. */
export interface JwtRule {
  readonly issuer?: string;
  readonly audiences?: string[];
  readonly jwksUri?: string;
  /** The same by an older name. */
  readonly jwks_uri?: string;
  readonly jwks?: string;
  readonly fromHeaders?: JwtHeader[];
  readonly fromParams?: string[];
  readonly fromCookies?: string[];
  readonly outputPayloadToHeader?: string;
  readonly outputClaimToHeaders?: ClaimToHeader[];
  readonly forwardOriginalToken?: boolean;
  readonly timeout?: string;
}

/** `spec` of a RequestAuthentication. */
export interface RequestAuthenticationSpec extends PolicyTarget {
  readonly jwtRules?: JwtRule[];
}

import {
  problemOfList,
  problemOfNamespaceValue,
  problemOfPrincipal,
  problemOfServiceAccount,
  problemOfTrustDomain,
  problemOfValue,
} from '../model/authorization-grammar';
import { problemOfSubnet } from '../model/address';

/**
 * Who sends a request. All that is said must hold; of a list any one value, of a `not` list none. A value is a text, a prefix
 * `abc*`, a suffix `*abc`, or `*` for any that is there. What speaks of the peer comes from its certificate: a plaintext
 * request has none of it, so it meets no list but every `not` list.
 *
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/#Source
 */
export interface Source {
  /**
   * Identities of the peer: `cluster.local/ns/default/sa/productpage`. A `*` in place of the trust domain takes any.
   *
   * @default - any
   */
  readonly principals?: string[];

  /**
   * Identities that the peer must not have.
   *
   * @default - none
   */
  readonly notPrincipals?: string[];

  /**
   * Identities of the user, from the token that a RequestAuthentication has verified: issuer, slash, subject. `*` is any valid
   * token that has a subject.
   *
   * @default - any, also no token
   */
  readonly requestPrincipals?: string[];

  /**
   * Identities that the user must not have; with `*` it is met without a valid token.
   *
   * @default - none
   */
  readonly notRequestPrincipals?: string[];

  /**
   * Namespaces of the peer. Here a `*` may stand anywhere.
   *
   * @default - any
   */
  readonly namespaces?: string[];

  /**
   * Namespaces that the peer must not be in.
   *
   * @default - none
   */
  readonly notNamespaces?: string[];

  /**
   * Service accounts of the peer, in any trust domain: `name` in the policy's namespace, or `namespace/name`; `ServiceAccountName.of` for those
   * of this app. At most 16, without `*`, and not beside principals or namespaces.
   *
   * @default - any
   */
  readonly serviceAccounts?: string[];

  /**
   * Service accounts that the peer must not have. At most 16, without `*`, and not beside principals or namespaces.
   *
   * @default - none
   */
  readonly notServiceAccounts?: string[];

  /**
   * Trust domains of the peer.
   *
   * @default - any
   */
  readonly trustDomains?: string[];

  /**
   * Trust domains that the peer must not be of.
   *
   * @default - none
   */
  readonly notTrustDomains?: string[];

  /**
   * Addresses, or ranges such as `203.0.113.0/24`, that the connection comes from.
   *
   * @default - any
   */
  readonly ipBlocks?: string[];

  /**
   * Addresses, or ranges, that the connection must not come from.
   *
   * @default - none
   */
  readonly notIpBlocks?: string[];

  /**
   * Addresses, or ranges, of the client as `X-Forwarded-For` or the PROXY protocol tell it. Who may tell it is said by the mesh's
   * `numTrustedProxies`; without it this is the address of the connection.
   *
   * @default - any
   */
  readonly remoteIpBlocks?: string[];

  /**
   * Addresses, or ranges, that the client must not have.
   *
   * @default - none
   */
  readonly notRemoteIpBlocks?: string[];
}

/** What a CUSTOM policy cannot ask for: its filter runs before any identity is known. */
const IDENTITIES = [
  'principals',
  'notPrincipals',
  'requestPrincipals',
  'notRequestPrincipals',
  'namespaces',
  'notNamespaces',
  'serviceAccounts',
  'notServiceAccounts',
  'trustDomains',
  'notTrustDomains',
] as const;

/** Why a source cannot be said to Istio. */
export function problemOfSource(source: Source): string | undefined {
  const alone = (['principals', 'notPrincipals', 'namespaces', 'notNamespaces'] as const).find(key => source[key]);
  const accounts = (['serviceAccounts', 'notServiceAccounts'] as const).find(key => source[key]);
  return (
    (Object.values(source).every(list => list === undefined)
      ? 'a source must say something (leave sources out for any)'
      : undefined) ??
    (alone && accounts
      ? `${accounts} of a source must not stand beside ${alone} (write a source for each)`
      : undefined) ??
    (accounts && source[accounts]!.length > 16
      ? `${accounts} must be at most 16, got ${source[accounts]!.length} (write a source for each 16)`
      : undefined) ??
    problemOfBoth(source, 'principals', problemOfPrincipal) ??
    problemOfBoth(source, 'requestPrincipals', problemOfValue) ??
    problemOfBoth(source, 'namespaces', problemOfNamespaceValue) ??
    problemOfBoth(source, 'serviceAccounts', problemOfServiceAccount) ??
    problemOfBoth(source, 'trustDomains', problemOfTrustDomain) ??
    problemOfBoth(source, 'ipBlocks', problemOfSubnet) ??
    problemOfBoth(source, 'remoteIpBlocks', problemOfSubnet)
  );
}

/** The identity that a source asks for, where it does. */
export function identityOfSource(source: Source): string | undefined {
  return IDENTITIES.find(key => source[key]);
}

/** The field of a source that only HTTP has, where it has one. */
export function httpFieldOfSource(source: Source): string | undefined {
  return (['requestPrincipals', 'notRequestPrincipals'] as const).find(key => source[key]);
}

function problemOfBoth(
  source: Source,
  key: keyof Source,
  problemOf: (what: string, value: string) => string | undefined,
): string | undefined {
  const not = `not${key[0].toUpperCase()}${key.slice(1)}` as keyof Source;
  return problemOfList(key, source[key], problemOf) ?? problemOfList(not, source[not], problemOf);
}

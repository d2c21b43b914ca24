import type { Duration } from 'cdk8s';
import type * as security from '../../imports/security.istio.io';
import { problemOfList } from '../model/authorization-grammar';
import { problemOfHeaderName } from '../model/grammar';
import { quote } from '../model/quote';
import { problemOfDuration, toWireDuration } from './duration';
import type { Jwks } from './jwks';

/** A header in which a token is sent. */
export interface JwtHeader {
  /** The name of the header. */
  readonly name: string;

  /**
   * What stands before the token, with its blank: `Bearer `.
   *
   * @default - nothing
   */
  readonly prefix?: string;
}

/** A claim that the workload gets as a header. */
export interface ClaimToHeader {
  /** The header: letters, digits, `-` and `_`. It replaces what the client sent. */
  readonly header: string;

  /** The claim, a text, number or truth value; `a.b` for one inside of another. */
  readonly claim: string;
}

/**
 * Which tokens are accepted of one issuer, where they are looked for, and what the workload gets of them. A request with a token
 * that is not valid is answered with 401; one without a token passes, with no identity.
 *
 * @see https://istio.io/latest/docs/reference/config/security/request_authentication/#JWTRule
 */
export interface JwtRule {
  /**
   * The claim `iss` of the tokens.
   *
   * @default - any; then `jwks` must be said, by its URI
   */
  readonly issuer?: string;

  /**
   * Of which the claim `aud` of the tokens must hold one. A token for somebody else is answered with 403.
   *
   * @default - any
   */
  readonly audiences?: string[];

  /**
   * The keys that the tokens are verified with.
   *
   * @default - what the issuer publishes, by OpenID Connect discovery
   */
  readonly jwks?: Jwks;

  /**
   * The headers in which a token may be sent. With any place named, the others count no more.
   *
   * @default - `Authorization`, behind `Bearer `
   */
  readonly fromHeaders?: JwtHeader[];

  /**
   * The query parameters in which a token may be sent.
   *
   * @default - `access_token`
   */
  readonly fromParams?: string[];

  /**
   * The cookies in which a token may be sent.
   *
   * @default - none
   */
  readonly fromCookies?: string[];

  /**
   * The header in which the workload gets the claims, as JSON in base64url.
   *
   * @default - it does not get them
   */
  readonly outputPayloadToHeader?: string;

  /**
   * Whether the workload gets the token as well.
   *
   * @default false
   */
  readonly forwardOriginalToken?: boolean;

  /**
   * Claims that the workload gets, each in a header of its own. Experimental in Istio.
   *
   * @default - none
   */
  readonly outputClaimToHeaders?: ClaimToHeader[];

  /**
   * Claims that hold words between blanks, of which a policy may ask for one. At most 64.
   *
   * @default - `scope` and `permission`, which always do
   */
  readonly spaceDelimitedClaims?: string[];

  /**
   * How long is waited for the keys: whole milliseconds, at least one.
   *
   * @default - 5 seconds
   */
  readonly timeout?: Duration;
}

/** Why a rule for tokens cannot be said to Istio. */
export function problemOfJwtRule(rule: JwtRule): string | undefined {
  const { issuer, jwks, fromHeaders = [], outputClaimToHeaders = [], spaceDelimitedClaims } = rule;
  const headers = outputClaimToHeaders.map(({ header }) => header.toLowerCase());
  const twice = headers.find((header, i) => headers.indexOf(header) < i);
  return (
    (issuer === '' ? 'issuer must not be empty' : undefined) ??
    (issuer === undefined && !jwks?._isFetched
      ? 'a JWT rule must have an issuer, or the URI of its keys (issuer, or jwks: Jwks.uri)'
      : undefined) ??
    (['audiences', 'fromParams', 'fromCookies', 'spaceDelimitedClaims'] as const)
      .map(key => problemOfList(key, rule[key], problemOfText))
      .find(Boolean) ??
    (['fromHeaders', 'outputClaimToHeaders'] as const)
      .filter(key => rule[key]?.length === 0)
      .map(key => `${key} must not be empty (leave them out for none)`)[0] ??
    ((spaceDelimitedClaims ?? []).length > 64
      ? `spaceDelimitedClaims must be at most 64, got ${spaceDelimitedClaims!.length}`
      : undefined) ??
    fromHeaders.map(({ name }) => problemOfHeaderName(name)).find(Boolean) ??
    (rule.outputPayloadToHeader === undefined ? undefined : problemOfHeaderName(rule.outputPayloadToHeader)) ??
    outputClaimToHeaders.map(problemOfClaimToHeader).find(Boolean) ??
    (twice === undefined ? undefined : `header ${quote(twice)} must be made of one claim, got two`) ??
    (rule.timeout && problemOfDuration('timeout of a JWT rule', rule.timeout))
  );
}

/** A rule for tokens as it stands in a RequestAuthentication. */
export function toWireJwtRule(rule: JwtRule): security.RequestAuthenticationSpecJwtRules {
  const { jwks, timeout, ...same } = rule;
  return { ...same, ...jwks?._toWire(), timeout: toWireDuration(timeout) };
}

function problemOfText(what: string, text: string): string | undefined {
  return text === '' ? `${what} must not hold an empty text` : undefined;
}

function problemOfClaimToHeader({ header, claim }: ClaimToHeader): string | undefined {
  return (
    (claim === '' ? `claim for header ${quote(header)} must not be empty` : undefined) ??
    (/^[-_A-Za-z0-9]+$/.test(header)
      ? undefined
      : `header of a claim must be letters, digits, '-' and '_', got ${quote(header)}`)
  );
}

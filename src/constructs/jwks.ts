import { problemOfJwks, secretKeysOf } from '../model/istiod/jwks';
import { quote } from '../model/quote';
import { check } from './check';

/**
 * Where the public keys are that tokens are verified with: a JSON Web Key Set.
 *
 * @see https://istio.io/latest/docs/reference/config/security/jwt/
 */
export class Jwks {
  /**
   * A key set that istiod fetches, and fetches anew from time to time.
   *
   * @param uri where it is, with `https://` or `http://`
   */
  public static uri(uri: string): Jwks {
    check(problemOfUri(uri));
    return new Jwks({ jwksUri: uri });
  }

  /**
   * A key set that is written here.
   *
   * @param json the key set as JSON, such as `{ "keys": [ ... ] }`; of public keys only
   */
  public static inline(json: string): Jwks {
    check(problemOfKeySet(json));
    return new Jwks({ jwks: json });
  }

  private constructor(private readonly wire: { readonly jwksUri?: string; readonly jwks?: string }) {}

  /** @internal */
  public get _isFetched(): boolean {
    return this.wire.jwksUri !== undefined;
  }

  /** @internal */
  public _toWire(): { jwksUri?: string; jwks?: string } {
    return this.wire;
  }
}

const URL_OF_HTTP = /^https?:\/\/([^\s/?#@[\]]+@)?([-a-z0-9._]+|\[[0-9a-f:.]+\])(:\d{1,5})?([/?#]\S*)?$/i;

function problemOfUri(uri: string): string | undefined {
  if (!URL_OF_HTTP.test(uri) || /%(?![0-9a-f]{2})/i.test(uri)) {
    const bare = /^[a-z0-9.-]+(:\d+)?\//i.test(uri) ? ` (did you mean ${quote(`https://${uri}`)}?)` : '';
    return `URI of a key set must be a URL with 'https://' or 'http://', got ${quote(uri)}${bare}`;
  }
  return uri.length > 2048 ? `URI of a key set must have at most 2048 characters, got ${uri.length}` : undefined;
}

function problemOfKeySet(json: string): string | undefined {
  const [secret] = secretKeysOf(json);
  if (secret !== undefined) {
    return `key set must be of public keys, got a private or symmetric one at /keys/${secret} (whoever reads the manifest could sign with it)`;
  }
  const problem = problemOfJwks(json);
  return problem?.startsWith('key ')
    ? `key set must have keys that istiod can read: ${problem}`
    : problem &&
        `key set must be JSON such as '{"keys":[{"kty":"RSA", ...}]}', got ${quote(json.length > 40 ? `${json.slice(0, 40)}...` : json)}${/^https?:/.test(json) ? ' (did you mean Jwks.uri?)' : ''}`;
}

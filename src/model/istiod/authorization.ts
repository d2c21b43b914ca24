/** Values in an AuthorizationPolicy as istiod's webhook takes them. It is laxer than what can match a request. */
import { quote } from '../quote';
import { byteLength } from './bytes';

/** Why istiod takes `text` for no service account. */
export function problemOfServiceAccount(what: string, text: string): string | undefined {
  const bytes = byteLength(text);
  if (bytes > 320) {
    return `${what} may have at most 320 bytes, got ${bytes}`;
  }
  return /^(?:[^*/]+\/)?[^*/]+$/.test(text)
    ? undefined
    : `${what} must be 'account' or 'namespace/account', without '*', got ${quote(text)}`;
}

/** Why istiod takes `text` for no pattern: a `*` may only be first or last. */
export function problemOfPattern(what: string, text: string): string | undefined {
  const first = text.indexOf('*');
  return first < 0 || (first === text.lastIndexOf('*') && (first === 0 || first === text.length - 1))
    ? undefined
    : `${what} may have one '*', in front or at the end, got ${quote(text)}`;
}

/** Why istiod takes `text` for no trust domain. */
export function problemOfTrustDomain(what: string, text: string): string | undefined {
  return text.includes('/') ? `${what} must be without path, got ${quote(text)}` : problemOfPattern(what, text);
}

/** Why istiod takes `text` for no port of a request. It takes 0. */
export function problemOfPortText(what: string, text: string): string | undefined {
  return /^[0-9]+$/.test(text) && Number(text) <= 65535
    ? undefined
    : `${what} must be whole numbers from 0 to 65535, got ${quote(text)}`;
}

const ATTRIBUTES: ReadonlySet<string> = new Set([
  'source.ip',
  'remote.ip',
  'source.namespace',
  'source.serviceAccount',
  'source.principal',
  'source.trustDomain',
  'request.auth.principal',
  'request.auth.audiences',
  'request.auth.presenter',
  'destination.ip',
  'destination.port',
  'connection.sni',
]);
const MAPS = ['request.headers', 'request.auth.claims', 'experimental.envoy.filters.'];

/** Why istiod takes `key` for no attribute of a request. */
export function problemOfAttribute(key: string): string | undefined {
  if (ATTRIBUTES.has(key)) {
    return undefined;
  }
  const map = MAPS.find(name => key.startsWith(name));
  if (map !== undefined) {
    const open = key.indexOf('[');
    return key.endsWith(']') && open > 0 && open < key.length - 2
      ? undefined
      : `attribute ${quote(key)} needs a name in brackets, such as ${quote(`${map.replace(/\.$/, '.x')}[name]`)}`;
  }
  if (key === 'destination.namespace') {
    return `attribute ${quote(key)} is no more: the policy holds for its own namespace`;
  }
  if (key.startsWith('destination.labels')) {
    return `attribute ${quote(key)} is no more: the selector of the policy says for which workloads it is`;
  }
  return key === ''
    ? 'a condition needs the name of an attribute'
    : `there is no attribute ${quote(key)} (there are request.headers[...], request.auth.claims[...], ${[...ATTRIBUTES].join(', ')})`;
}

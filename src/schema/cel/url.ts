/**
 * URLs as Go's `net/url` reads them, which is what `url` and `isURL` of CEL do. The WHATWG's URL of JavaScript takes
 * other texts.
 *
 * @see https://pkg.go.dev/net/url#ParseRequestURI
 */
import { isFormatIpv6 } from './ip';

interface Read {
  readonly scheme: string;
}

/** `isURL`, which does not look at what `url` looks at beyond it: a text may be a URL and have no scheme to get. */
export function isURL(text: string): boolean {
  return parse(text, true) !== undefined;
}

/** `url(text).getScheme()`. */
export function schemeOf(text: string): string {
  const url = read(text);
  if (!url) {
    throw new Error('no URL');
  }
  return url.scheme;
}

/** As a request's URI, and once more as a URL with a fragment. */
function read(text: string): Read | undefined {
  const hash = text.indexOf('#');
  const fragment = hash < 0 ? '' : text.slice(hash + 1);
  const url = parse(hash < 0 ? text : text.slice(0, hash), false);
  return parse(text, true) && isEscaped(fragment) ? url : undefined;
}

function parse(text: string, viaRequest: boolean): Read | undefined {
  if (/[\u0000-\u001f\u007f]/.test(text) || (text === '' && viaRequest)) {
    return undefined;
  }
  if (text === '*' || text.startsWith(':')) {
    return text === '*' ? { scheme: '' } : undefined;
  }
  const [, scheme = ''] = /^([a-zA-Z][-+.a-zA-Z0-9]*):/.exec(text) ?? [];
  const url = { scheme: scheme.toLowerCase() };
  const rest = (scheme ? text.slice(scheme.length + 1) : text).replace(/\?.*$/s, '');
  if (!rest.startsWith('/')) {
    // what follows the scheme without a slash is opaque
    return scheme || (!viaRequest && !rest.split('/')[0].includes(':') && isEscaped(rest)) ? url : undefined;
  }
  if (rest.startsWith('//') && (scheme || (!viaRequest && !rest.startsWith('///')))) {
    const [, authority, path] = /^\/\/([^/]*)(.*)$/s.exec(rest)!;
    return isAuthority(authority, url.scheme) && isEscaped(path) ? url : undefined;
  }
  return isEscaped(rest) ? url : undefined;
}

function isAuthority(text: string, scheme: string): boolean {
  const at = text.lastIndexOf('@');
  const user = at < 0 ? '' : text.slice(0, at);
  return isHost(text.slice(at + 1), scheme) && /^[-A-Za-z0-9._:~!$&'()*+,;=%@]*$/.test(user) && isEscaped(user);
}

function isHost(text: string, scheme: string): boolean {
  const bracket = text.lastIndexOf('[');
  if (bracket >= 0) {
    const [, inside, port] = /^\[(.*)\]([^\]]*)$/s.exec(text) ?? [];
    return bracket === 0 && port !== undefined && isPort(port) && isLiteral(inside);
  }
  // several hosts with ports, as databases have, are no hosts of HTTP
  const colon = scheme === 'http' || scheme === 'https' ? text.indexOf(':') : text.lastIndexOf(':');
  return isHostText(text) && (colon < 0 || isPort(text.slice(colon)));
}

/** An address of IPv6, maybe with a zone. */
function isLiteral(text: string): boolean {
  const [address, zone] = text.split(/%25(.*)/s);
  return isFormatIpv6(address) && (zone === undefined || (zone !== '' && isZone(zone)));
}

function isPort(text: string): boolean {
  return /^(?::[0-9]*)?$/.test(text);
}

/** In a host only what is no ASCII may be escaped. */
function isHostText(text: string): boolean {
  return /^(?:[-A-Za-z0-9_.~!$&'()*+,;=:[\]<>"\u0080-\uffff]|%25|%[89a-fA-F][0-9a-fA-F])*$/.test(text);
}

function isZone(text: string): boolean {
  return /^(?:[-A-Za-z0-9_.~!$&'()*+,;=:[\]<>"\u0080-\uffff]|%[0-9a-fA-F]{2})*$/.test(text);
}

function isEscaped(text: string): boolean {
  return !/%(?![0-9a-fA-F]{2})/.test(text);
}

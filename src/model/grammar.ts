/**
 * The small grammars that istiod's webhook and the API server share: each function says what is wrong with a value,
 * or nothing. The argument door throws what it says; a rule reports it.
 *
 * @see https://github.com/istio/istio/blob/master/pkg/config/validation/validation.go
 */
import { quote } from './quote';

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const HOST_LABEL = /^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$/;
const WILDCARD_LABEL = /^\*(-?[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?)?$/;
const LABEL_KEY = /^([a-z0-9.-]{1,253}\/)?[A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?$/;
const LABEL_VALUE = /^([A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?)?$/;
/** RFC 7230's token: what a header name may be. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** `Edge_GW` -> `edge-gw`: the nearest DNS-1123 label, for the suggestion in a message. */
export function toDnsLabel(text: string): string {
  const label = text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return label.slice(0, 63).replace(/-+$/, '') || 'x';
}

/** Why `name` is no DNS-1123 label: lower-case letters, digits and `-`, at most 63 characters. */
export function problemOfDnsLabel(what: string, name: string): string | undefined {
  if (name.length > 63) {
    return `${what} must have at most 63 characters, got ${name.length} (${quote(name)})`;
  }
  if (!DNS_LABEL.test(name)) {
    return `${what} must be made of a-z, 0-9 and '-', and begin and end with a letter or digit, got ${quote(name)} (did you mean ${quote(toDnsLabel(name))}?)`;
  }
  return undefined;
}

/** Why `name` is no DNS-1123 subdomain: DNS labels joined by dots, at most 253 characters. */
export function problemOfDnsSubdomain(what: string, name: string): string | undefined {
  if (name.length > 253) {
    return `${what} must have at most 253 characters, got ${name.length}`;
  }
  if (name.split('.').every(label => DNS_LABEL.test(label) && label.length <= 63)) {
    return undefined;
  }
  const suggestion = name.split('.').map(toDnsLabel).join('.');
  return `${what} must be made of a-z, 0-9, '-' and '.', got ${quote(name)} (did you mean ${quote(suggestion)}?)`;
}

/** Why `labels` select no workloads, or select them otherwise than is meant: none at all, or what Kubernetes takes for no label. */
export function problemOfLabels(what: string, labels: { readonly [key: string]: string }): string | undefined {
  const entries = Object.entries(labels);
  if (entries.length === 0) {
    return `${what} must not be empty: they tell its workloads apart`;
  }
  const [key, value] = entries.find(([k, v]) => !LABEL_KEY.test(k) || !LABEL_VALUE.test(v)) ?? [];
  return key === undefined
    ? undefined
    : `${what} must be labels of Kubernetes, made of letters, digits, '-', '_' and '.', got ${quote(`${key}=${value}`)}`;
}

/** Why `host` is no host of a VirtualService or a Gateway server: an FQDN, a short name or an address, with `*` only in front. */
export function problemOfHost(what: string, host: string): string | undefined {
  if (host === '') {
    return `${what} must not be empty`;
  }
  if (host.length > 255) {
    return `${what} must have at most 255 characters, got ${host.length}`;
  }
  if (/^[a-z]+:\/\//i.test(host)) {
    return `${what} must be a host name without scheme, got ${quote(host)} (did you mean ${quote(host.replace(/^[a-z]+:\/\//i, '').replace(/\/.*$/, ''))}?)`;
  }
  if (host === '*' || isAddress(host)) {
    return undefined;
  }
  if (/:\d+$/.test(host)) {
    return `${what} must not have a port, got ${quote(host)} (did you mean ${quote(host.replace(/:\d+$/, ''))}?)`;
  }
  const labels = host.replace(/\.$/, '').split('.');
  if (host.lastIndexOf('*') > 0) {
    return `${what} may have its '*' only as the first label, got ${quote(host)} (did you mean ${quote(`*.${labels.slice(labels.findIndex(l => l.includes('*')) + 1).join('.')}`)}?)`;
  }
  const bad = labels.find(
    (label, i) => label.length > 63 || (!(i === 0 && WILDCARD_LABEL.test(label)) && !HOST_LABEL.test(label)),
  );
  if (bad !== undefined || /^\d+$/.test(labels[labels.length - 1])) {
    return `${what} must be a DNS name such as 'shop.example.com', '*.example.com' or '*', got ${quote(host)}`;
  }
  return undefined;
}

/** Why `host` is no host of a Gateway's server: as `problemOfHost`, with an optional namespace in front, and no short names. */
export function problemOfServerHost(host: string): string | undefined {
  const parts = host.split('/');
  if (parts.length > 2) {
    return `host of a server must be 'host' or 'namespace/host', got ${quote(host)}`;
  }
  const [namespace, name] = parts.length === 2 ? parts : ['*', host];
  if (namespace !== '*' && namespace !== '.' && !HOST_LABEL.test(namespace)) {
    return `namespace of a server's host must be '*', '.' or a namespace, got ${quote(host)}`;
  }
  const problem = problemOfHost('host of a server', name);
  if (problem) {
    return problem;
  }
  if (/^\*[^.]/.test(name)) {
    return `host of a server may have '*' only as a whole label, got ${quote(host)} (did you mean ${quote(`*.${name.split('.').slice(1).join('.')}`)}?)`;
  }
  if (name !== '*' && !name.includes('.') && !isAddress(name)) {
    return `host of a server must be a full name with a dot, or '*', got ${quote(host)} (did you mean ${quote(`${host}.example.com`)}?)`;
  }
  return undefined;
}

/** Why `port` is no TCP port. */
export function problemOfPort(what: string, port: number): string | undefined {
  return Number.isInteger(port) && port >= 1 && port <= 65535
    ? undefined
    : `${what} must be a whole number from 1 to 65535, got ${quote(port)}`;
}

/** Why `percent` is no percentage: 0, or 0.0001 to 100 (what istiod can tell from 0). */
export function problemOfPercent(what: string, percent: number): string | undefined {
  if (percent >= 0 && percent <= 100 && (percent === 0 || percent >= 0.0001)) {
    return undefined;
  }
  const suggestion = percent > 0 && percent < 0.0001 ? '; the smallest is 0.0001' : '';
  return `${what} must be from 0 to 100, got ${quote(percent)}${suggestion}`;
}

/** Why `count` is no whole number from `least`, up to `most` or what Istio's 32 bits hold; nothing said is no problem. */
export function problemOfWhole(
  what: string,
  count: number | undefined,
  least = 0,
  most = 2147483647,
): string | undefined {
  const upTo = most < 2147483647 || (count ?? 0) > most ? ` to ${most}` : '';
  return count === undefined || (Number.isInteger(count) && count >= least && count <= most)
    ? undefined
    : `${what} must be a whole number from ${least}${upTo}, got ${quote(count)}`;
}

/** Why `path` is no absolute path. */
export function problemOfPath(what: string, path: string): string | undefined {
  if (!path.startsWith('/')) {
    return `${what} must start with '/', got ${quote(path)} (did you mean ${quote(`/${path}`)}?)`;
  }
  if (/[?#]/.test(path)) {
    return `${what} must be a path without query or fragment, got ${quote(path)} (did you mean ${quote(path.replace(/[?#].*$/, ''))}?)`;
  }

  if (path.includes('\\')) {
    return `${what} must not hold a backslash, which Envoy takes for a slash, got ${quote(path)} (did you mean ${quote(path.replace(/\\/g, '/'))}?)`;
  }
  if (/[\u0000-\u0020\u007f]/.test(path)) {
    return `${what} must not hold blanks or control characters, got ${quote(path)} (did you mean ${quote(encodeURI(path))}?)`;
  }
  return undefined;
}

/** Why `name` is no HTTP header name. Pseudo headers such as `:path` are names of Envoy's. */
export function problemOfHeaderName(name: string): string | undefined {
  if (TOKEN.test(name) || [':method', ':scheme', ':authority', ':path'].includes(name)) {
    return undefined;
  }
  return `header name must be letters, digits and '-', got ${quote(name)}`;
}

/** Whether `host` is an IP address. */
export function isAddress(host: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(host) || (host.includes(':') && /^[0-9a-fA-F:.]+$/.test(host));
}

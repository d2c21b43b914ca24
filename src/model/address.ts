/** Addresses of IP, and the subnets that they lie in. */
import { quote } from './quote';

const IPV4 = /^(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;

/** Why `text` is no address of IP. */
export function problemOfAddress(what: string, text: string): string | undefined {
  return isIpv4(text) || isIpv6(text)
    ? undefined
    : `${what} must be an IP address such as '10.1.2.3' or 'fd00::1', got ${quote(text)}`;
}

/** Why `text` is neither an address of IP nor a subnet. */
export function problemOfSubnet(what: string, text: string): string | undefined {
  const [address, length, more] = text.split('/');
  const bits = isIpv4(address) ? 32 : isIpv6(address) ? 128 : 0;
  const fits = length === undefined || (/^(0|[1-9]\d*)$/.test(length) && Number(length) <= bits);
  return bits > 0 && fits && more === undefined
    ? undefined
    : `${what} must be an IP address or a subnet such as '10.1.0.0/16', got ${quote(text)}`;
}

/** Why `text` is no address that a server can listen on: one of IP, or a Unix domain socket. */
export function problemOfBind(what: string, text: string): string | undefined {
  if (!text.startsWith('unix://')) {
    return isIpv4(text) || isIpv6(text)
      ? undefined
      : `${what} must be an IP address or 'unix://' and a path, got ${quote(text)}`;
  }
  const path = text.slice('unix://'.length);
  return /^(@.*|\/.*[^/])$/.test(path)
    ? undefined
    : `${what} must be 'unix://' and the absolute path of a file, or '@' and a name, got ${quote(text)}`;
}

/** Whether `text` is an address of IPv4. */
export function isIpv4(text: string): boolean {
  return IPV4.test(text);
}

/** Whether `text` is an address of IPv6, without a zone. */
export function isIpv6(text: string): boolean {
  const [head, tail, more] = text.split('::');
  if (!text.includes(':') || more !== undefined) {
    return false;
  }
  const groups = [head, tail].flatMap(half => (half ? half.split(':') : []));
  const last = groups[groups.length - 1] ?? '';
  const embedded = isIpv4(last) && text.endsWith(last);
  const hex = embedded ? groups.slice(0, -1) : groups;
  const count = hex.length + (embedded ? 2 : 0);
  return hex.every(group => /^[0-9A-Fa-f]{1,4}$/.test(group)) && (tail === undefined ? count === 8 : count <= 7);
}

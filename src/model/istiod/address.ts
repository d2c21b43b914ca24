/** Addresses as istiod's webhook takes them: of IP, also with a zone; subnets; Unix domain sockets. */
import { isIpv4, isIpv6 } from '../address';
import { quote } from '../quote';

/** Whether istiod takes `text` for an address of IP: `10.1.2.3`, `fd00::1`, `fe80::1%eth0`. */
export function isIp(text: string): boolean {
  return isIpv4(text) || (text.includes(':') && isIpv6(text.replace(/%.+$/s, '')));
}

/** Why istiod takes `text` for no address of IP. */
export function problemOfIp(what: string, text: string): string | undefined {
  return isIp(text) ? undefined : `${what} must be an IP address such as '10.1.2.3' or 'fd00::1', got ${quote(text)}`;
}

/** Why istiod takes `text` for neither an address of IP nor a subnet. */
export function problemOfIpSubnet(what: string, text: string): string | undefined {
  const [address, length, more] = text.split('/');
  const bits = isIpv4(address) ? 32 : isIpv6(address) ? 128 : 0;
  const fits =
    length === undefined
      ? isIp(text)
      : more === undefined && bits > 0 && /^(0|[1-9]\d*)$/.test(length) && Number(length) <= bits;
  return fits ? undefined : `${what} must be an IP address or a subnet such as '10.1.0.0/16', got ${quote(text)}`;
}

/** The path of the Unix domain socket that `address` names with `unix://`; nothing where it names none. */
export function unixPathOf(address: string): string | undefined {
  return address.startsWith('unix://') ? address.slice('unix://'.length) : undefined;
}

/** Why `path`, as it stands after `unix://`, is no Unix domain socket. */
export function problemOfUnixPath(what: string, path: string): string | undefined {
  return path.startsWith('@') || (path.startsWith('/') && !path.endsWith('/'))
    ? undefined
    : `${what} must be 'unix://' and the absolute path of a file, or '@' and a name, got ${quote(`unix://${path}`)}`;
}

import { quote } from './quote';

/** Why `block` is no address and no range of addresses, as Go reads them: `203.0.113.4`, `203.0.113.0/24`, `2001:db8::/32`. */
export function problemOfIpBlock(what: string, block: string): string | undefined {
  const [address, bits, ...rest] = block.split('/');
  const width = isIpv4(address) ? 32 : isIpv6(address) ? 128 : undefined;
  if (width === undefined || rest.length > 0) {
    return `${what} must be an IP address or a range such as '203.0.113.0/24', got ${quote(block)}`;
  }
  if (bits !== undefined && !(/^(0|[1-9]\d{0,2})$/.test(bits) && Number(bits) <= width)) {
    return `${what} must have from 0 to ${width} bits behind its '/', got ${quote(block)}`;
  }
  return undefined;
}

function isIpv4(address: string): boolean {
  // no leading zeros: some take them for octal
  return (
    /^\d+(\.\d+){3}$/.test(address) &&
    address.split('.').every(part => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  );
}

function isIpv6(address: string): boolean {
  const halves = address.split('::');
  if (!address.includes(':') || halves.length > 2) {
    return false;
  }
  const groups = halves.flatMap(half => (half === '' ? [] : half.split(':')));
  const last = groups[groups.length - 1];
  const mapped = last?.includes('.') === true && address.endsWith(last);
  if (mapped && !isIpv4(last)) {
    return false;
  }
  const count = groups.length + (mapped ? 1 : 0);
  const hex = mapped ? groups.slice(0, -1) : groups;
  return hex.every(group => /^[0-9a-f]{1,4}$/i.test(group)) && (halves.length === 2 ? count < 8 : count === 8);
}

/** `isIP`: as Go's `netip.ParseAddr`, but without zones and IPv4 within IPv6. */
export function isIP(text: string): boolean {
  const words = wordsOf(text);
  const mapped = words?.length === 8 && words.slice(0, 5).every(word => word === 0) && words[5] === 0xffff;
  return isIPv4(text) || (words !== undefined && !mapped);
}

/** The format `ipv4` of a CRD, which takes leading zeros; and, by a quirk, IPv6 that ends in IPv4. */
export function isFormatIpv4(text: string): boolean {
  return text.includes('.') && (isIPv4(text.replace(/(^|\.)0+(?=[0-9])/g, '$1')) || wordsOf(text) !== undefined);
}

/** The format `ipv6` of a CRD. */
export function isFormatIpv6(text: string): boolean {
  return wordsOf(text) !== undefined;
}

function isIPv4(text: string): boolean {
  return /^(?:(?:0|[1-9][0-9]{0,2})(?:\.(?!$)|$)){4}$/.test(text) && text.split('.').every(part => Number(part) <= 255);
}

/** The eight 16-bit words of an IPv6 address; nothing where it is none. */
function wordsOf(text: string): number[] | undefined {
  if (!text.includes(':') || text.split('::').length > 2) {
    return undefined;
  }
  const [head, tail] = text.split('::').map(wordsBetween);
  if (!head || (text.includes('::') && !tail)) {
    return undefined;
  }
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (tail === undefined) {
    return missing === 0 ? head : undefined;
  }
  return missing >= 1 ? [...head, ...Array.from({ length: missing }, () => 0), ...tail] : undefined;
}

function wordsBetween(text: string, i: number, sides: readonly string[]): number[] | undefined {
  if (text === '') {
    return [];
  }
  const parts = text.split(':');
  const last = parts[parts.length - 1];
  const ends = i === sides.length - 1 && isIPv4(last);
  const hex = ends ? parts.slice(0, -1) : parts;
  if (!hex.every(part => /^[0-9a-fA-F]{1,4}$/.test(part))) {
    return undefined;
  }
  const [a, b, c, d] = ends ? last.split('.').map(Number) : [];
  return [...hex.map(part => parseInt(part, 16)), ...(ends ? [a * 256 + b, c * 256 + d] : [])];
}

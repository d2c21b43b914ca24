/** Values that are written out, as cel-go reads them. */
import type { Token } from './token';

/** Why a literal has no value: it is too large, or a text of no characters. */
export function problemOfLiteral(negative: boolean, { sort, value }: Token): string | undefined {
  const [least, most] = sort === 'uint' ? [0n, 2n ** 64n - 1n] : [-(2n ** 63n), 2n ** 63n - 1n];
  switch (sort) {
    case 'int':
    case 'uint': {
      const size = BigInt(value.replace(/[uU]$/, ''));
      const number = negative ? -size : size;
      return number < least || number > most ? `${value} is too large` : undefined;
    }
    case 'double':
      return Number.isFinite(Number(value)) ? undefined : `${value} is too large`;
    case 'text':
    case 'bytes':
      return problemOfEscapes(value, sort === 'bytes');
    default:
      return undefined;
  }
}

function problemOfEscapes(text: string, bytes: boolean): string | undefined {
  if (!text.includes('\\') || /^[bB]?[rR]/.test(text)) {
    return undefined;
  }
  for (const [escape, , hex] of text.matchAll(/\\(?:([uU])([0-9a-fA-F]+)|.)/gs)) {
    if (hex === undefined) {
      continue;
    }
    const point = parseInt(hex.slice(0, escape[1] === 'u' ? 4 : 8), 16);
    if (bytes || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
      return bytes ? `bytes have no escape '${escape}'` : `there is no character '${escape}'`;
    }
  }
  return undefined;
}

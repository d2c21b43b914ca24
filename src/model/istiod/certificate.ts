/** Bytes in base64, and the certificates in them. */

/** Whether Go's reader of JSON Web Keys takes `text` for base64: either alphabet, and padding only as a whole. */
export function isBase64(text: string): boolean {
  const alphabet = /[+/]/.test(text) ? /^[A-Za-z0-9+/]*$/ : /^[-A-Za-z0-9_]*$/;
  const isPadded = text.endsWith('=');
  // line breaks are skipped
  const line = text.replace(/[\r\n]/g, '');
  const [, body, padding] = /^([^=]*)(={0,2})$/.exec(line) ?? [];
  return (
    body !== undefined &&
    alphabet.test(body) &&
    body.length % 4 !== 1 &&
    (isPadded ? (body.length + padding.length) % 4 === 0 : padding === '')
  );
}

/** Whether `text` is base64 of the outer form of an X.509 certificate: a sequence of two sequences and the bits of a signature. */
export function isCertificate(text: string): boolean {
  const bytes = isBase64(text) ? Buffer.from(text, 'base64') : undefined;
  const outer = bytes && elementAt(bytes, 0);
  if (!outer || outer.tag !== SEQUENCE || outer.end !== bytes.length) {
    return false;
  }
  const tags: number[] = [];
  for (let at = outer.start; at < outer.end;) {
    const part = elementAt(bytes, at);
    if (!part || part.end > outer.end) {
      return false;
    }
    tags.push(part.tag);
    at = part.end;
  }
  return tags.join() === [SEQUENCE, SEQUENCE, BIT_STRING].join();
}

const SEQUENCE = 0x30;
const BIT_STRING = 0x03;

interface Element {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** An element in DER: its tag, its length, and what it holds. */
function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  const [tag, first] = bytes.subarray(at, at + 2);
  if (first === undefined) {
    return undefined;
  }
  const count = first < 0x80 ? 0 : first & 0x7f;
  const length =
    count === 0 ? first : bytes.subarray(at + 2, at + 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
  const start = at + 2 + count;
  return { tag, start, end: start + length };
}

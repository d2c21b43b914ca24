/** Whether some bytes begin with a certificate in PEM, as far as its outer form tells. */
export function isCertificate(bytes: Buffer): boolean {
  const [, body] =
    /-----BEGIN [^-]+-----\r?\n([A-Za-z0-9+/=\s]*?)-----END [^-]+-----/.exec(bytes.toString('latin1')) ?? [];
  if (body === undefined) {
    return false;
  }
  const der = Buffer.from(body, 'base64');
  const whole = sequence(der, 0);
  // what is signed, a sequence too, comes first
  return whole !== undefined && whole.end === der.length && sequence(der, whole.start) !== undefined;
}

/** Where the contents of a sequence in DER begin and end. */
function sequence(der: Buffer, at: number): { readonly start: number; readonly end: number } | undefined {
  const SEQUENCE = 0x30;
  if (der[at] !== SEQUENCE || at + 1 >= der.length) {
    return undefined;
  }
  const first = der[at + 1];
  const bytes = first < 0x80 ? 0 : first & 0x7f;
  const length = bytes === 0 ? first : bytes <= 4 && at + 2 + bytes <= der.length ? der.readUIntBE(at + 2, bytes) : NaN;
  const start = at + 2 + bytes;
  return start + length <= der.length ? { start, end: start + length } : undefined;
}

/** The cipher suites that Envoy has, by OpenSSL's names. */
const SUITES: ReadonlySet<string> = new Set(
  (
    'ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384 ' +
    'ECDHE-ECDSA-CHACHA20-POLY1305 ECDHE-RSA-CHACHA20-POLY1305 ECDHE-ECDSA-AES128-SHA ECDHE-RSA-AES128-SHA ' +
    'ECDHE-ECDSA-AES256-SHA ECDHE-RSA-AES256-SHA AES128-GCM-SHA256 AES256-GCM-SHA384 AES128-SHA AES256-SHA DES-CBC3-SHA'
  ).split(' '),
);

/** Whether istiod takes `text` for a cipher suite, or for an expression at which it does not look. */
export function isCipherSuite(text: string): boolean {
  return text === '' || text === 'ALL' || !beginsWithLetterOrNumber(text) || SUITES.has(text);
}

/** istiod looks at the first byte alone, as if it were a character of Latin-1. */
function beginsWithLetterOrNumber(text: string): boolean {
  const [byte] = new TextEncoder().encode(text[0]);
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(byte));
}

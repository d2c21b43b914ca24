/** The suites of ciphers that istiod knows, for TLS before 1.3. */
export const CIPHER_SUITES: readonly string[] = [
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES256-SHA',
  'ECDHE-RSA-AES256-SHA',
  'ECDHE-ECDSA-AES128-SHA',
  'ECDHE-RSA-AES128-SHA',
  'AES256-GCM-SHA384',
  'AES128-GCM-SHA256',
  'AES256-SHA',
  'AES128-SHA',
  'DES-CBC3-SHA',
];

/** Whether istiod takes the suite. What begins with an operator, such as `-ALL`, it does not look at. */
export function isCipherSuite(name: string): boolean {
  return name === '' || name === 'ALL' || /^[\0-/:-@[-`{-\x7f]/.test(name) || CIPHER_SUITES.includes(name);
}

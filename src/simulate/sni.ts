import type { Asked } from './question';

/** The name that a client asks for in TLS: an address is none. */
export function sniOf({ scheme, host, question }: Asked): string | undefined {
  if (scheme !== 'https' && scheme !== 'tls') {
    return undefined;
  }
  const name = question.sni ?? host;
  return /^[\d.]+$|^\[/.test(name) ? undefined : name.toLowerCase();
}

/** Whether a host has a `*` that is only a part of a label, or stands behind the first: `*-shop.example.com`. */
export function isPartialWildcard(host: string): boolean {
  return host.includes('*') && host !== '*' && !host.startsWith('*.');
}

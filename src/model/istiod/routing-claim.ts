/** Whether istiod takes the name of a header for a claim of a JWT: `@request.auth.claims.group`, `@request.auth.claims[group]`. */
export function isRoutingClaim(name: string): boolean {
  return /^@request\.auth\.claims(?:\..|\[.+\]$)/is.test(name);
}

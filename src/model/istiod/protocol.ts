/** The protocols of a port that istiod knows, in any case of letters. */

const HTTP: ReadonlySet<string> = new Set(['http', 'http2', 'http_proxy', 'grpc', 'grpc-web']);
const TLS: ReadonlySet<string> = new Set(['https', 'tls']);
const TCP: ReadonlySet<string> = new Set(['tcp', 'https', 'tls', 'mongo', 'redis', 'mysql']);

/** Whether istiod knows the protocol. */
export function isProtocol(name: string): boolean {
  const lower = name.toLowerCase();
  return HTTP.has(lower) || TCP.has(lower) || lower === 'udp';
}

/** Whether istiod takes what is spoken for HTTP in clear text. */
export function isHttpProtocol(name: string): boolean {
  return HTTP.has(name.toLowerCase());
}

/** Whether istiod takes what is spoken for TLS. */
export function isTlsProtocol(name: string): boolean {
  return TLS.has(name.toLowerCase());
}

/** Whether istiod takes what is spoken for bytes over TCP; that over TLS too. */
export function isTcpProtocol(name: string): boolean {
  return TCP.has(name.toLowerCase());
}

/** What becomes of a request. */
export enum Verdict {
  /** It is sent on: what is answered is up to the destination. */
  ROUTED = 'ROUTED',
  /** Nobody listens: the connection is refused. */
  REFUSED = 'REFUSED',
  /** The connection breaks: no TLS that both sides take, or nothing for the name that the client asks for. */
  RESET = 'RESET',
  /** The proxy answers 404: no host, or no route of it, takes the request. */
  NOT_FOUND = 'NOT_FOUND',
  /** The proxy sends the client elsewhere. */
  REDIRECTED = 'REDIRECTED',
  /** The proxy answers itself. */
  ANSWERED = 'ANSWERED',
  /** It is made to fail. */
  ABORTED = 'ABORTED',
  /** There is no such destination, or nobody is behind it. */
  UNAVAILABLE = 'UNAVAILABLE',
  /** The proxy takes it for no request. */
  BAD_REQUEST = 'BAD_REQUEST',
}

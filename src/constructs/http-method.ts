/** The methods of HTTP. Envoy answers a method that it does not know with 400 before any route is tried. */
export enum HttpMethod {
  /** Establishes a tunnel. */
  CONNECT = 'CONNECT',
  /** Deletes the resource. */
  DELETE = 'DELETE',
  /** Reads the resource. */
  GET = 'GET',
  /** Reads the resource's headers. */
  HEAD = 'HEAD',
  /** Asks what is allowed; a CORS preflight is one. */
  OPTIONS = 'OPTIONS',
  /** Changes a part of the resource. */
  PATCH = 'PATCH',
  /** Gives the resource something to process. */
  POST = 'POST',
  /** Replaces the resource. */
  PUT = 'PUT',
  /** Loops the message back. */
  TRACE = 'TRACE',
}

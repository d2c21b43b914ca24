/** A field of a resource. */
export interface Place {
  /** The API version of the object. */
  readonly apiVersion: string;
  /** The kind of the object. */
  readonly kind: string;
  /**
   * The namespace of the object.
   *
   * @default - it does not say one
   */
  readonly resourceNamespace?: string;
  /** The name of the object. */
  readonly resourceName: string;
  /** The field, as a JSON pointer (RFC 6901) such as `/spec/http/0/route`. */
  readonly pointer: string;
}

/** A step on the way of a request: what was looked at, and what came of it. */
export interface Step {
  /** `listener`, `tls`, `host`, `route`, `fault`, `cors`, `rewrite`, `headers`, `mirror`, `to` or `answer`. */
  readonly stage: string;
  /** Whether the request went this way; a route that was passed over is a step too. */
  readonly taken: boolean;
  /** What happened, in words. */
  readonly text: string;
  /**
   * Where it is said.
   *
   * @default - nowhere: it is what proxies do by themselves
   */
  readonly place?: Place;
}

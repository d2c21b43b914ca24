/** How bad a finding is. */
export enum Severity {
  /** It will not be accepted, or will certainly not do what is meant: `cdk8s synth` stops. */
  ERROR = 'error',
  /** It is likely not what is meant. */
  WARNING = 'warning',
  /** Advice, found only where it is asked for. */
  INFO = 'info',
}

/** Who refuses an object. */
export enum Authority {
  /** The API server of Kubernetes, by the schema of the kind and its rules in CEL. */
  API_SERVER = 'api-server',
  /** istiod's validating webhook. */
  ISTIOD = 'istiod',
}

/** Something that is wrong with a mesh, or likely to be. */
export interface Finding {
  /** The rule that found it, such as `virtual-service/host-split`. */
  readonly rule: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** What is wrong: the value, and what was expected. */
  readonly message: string;
  /**
   * The likely way out.
   *
   * @default - none can be told
   */
  readonly fix?: string;
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
  /** The field, as a JSON pointer (RFC 6901) such as `/spec/http/0/route`; the empty text for the whole object. */
  readonly pointer: string;
  /**
   * Who refuses the object for it.
   *
   * @default - nobody: it is accepted, and does not do what is meant
   */
  readonly refusedBy?: Authority;
  /** What other checkers call it: codes of `istioctl analyze` such as IST0101, and of Kiali such as KIA1102. */
  readonly alike: string[];
  /** The page of the rule, with a bad and a good example. */
  readonly docs: string;
  /**
   * The construct that renders the object.
   *
   * @default - it comes from no construct
   */
  readonly constructPath?: string;
  /**
   * The file in which the object stands.
   *
   * @default - it comes from no file
   */
  readonly file?: string;
  /**
   * The line of the field in the text that was read, from 1.
   *
   * @default - it comes from no text
   */
  readonly line?: number;
  /**
   * The column of the field in its line, from 1.
   *
   * @default - it comes from no text
   */
  readonly column?: number;
}

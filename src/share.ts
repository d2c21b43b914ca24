import type { Duration } from 'cdk8s';

/** A destination, and its part of the requests. */
export interface Share {
  /** The full name of the host. */
  readonly host: string;
  /** The port of the host. */
  readonly port: number;
  /**
   * The subset of the host.
   *
   * @default - all of it
   */
  readonly subset?: string;
  /** How many of a hundred requests, from 0 to 100. */
  readonly percent: number;
  /**
   * Why what is sent there gets nowhere.
   *
   * @default - it gets there
   */
  readonly problem?: string;
  /**
   * What the proxy answers where it gets nowhere.
   *
   * @default - it gets there, and the destination decides
   */
  readonly status?: number;
  /**
   * The Host that it sees, where that is another one than the outcome's.
   *
   * @default - that of the outcome
   */
  readonly authority?: string;
  /**
   * The headers that it sees, where the destination has changes of its own.
   *
   * @default - those of the outcome
   */
  readonly requestHeaders?: { readonly [name: string]: string[] };
  /**
   * What is written into the headers of its answers, where the destination has changes of its own.
   *
   * @default - that of the outcome
   */
  readonly responseHeaders?: { readonly [name: string]: string[] };
}

/** What a part of the requests is made to suffer. */
export interface FaultShare {
  /** How many of a hundred requests, from 0 to 100. */
  readonly percent: number;
  /**
   * How long they wait.
   *
   * @default - they do not wait
   */
  readonly delay?: Duration;
  /**
   * The status that they are answered with.
   *
   * @default - they are not answered
   */
  readonly status?: number;
  /**
   * The status of gRPC that they are answered with.
   *
   * @default - they are not answered, or with a status of HTTP
   */
  readonly grpcStatus?: string;
}

/** How a proxy tries again. */
export interface Retries {
  /** How often, beside the first time; 0 for never. */
  readonly attempts: number;
  /** When: conditions of Envoy such as `connect-failure`, or a status. */
  readonly retryOn: string[];
  /**
   * How long each time may take.
   *
   * @default - as long as all of them together
   */
  readonly perTryTimeout?: Duration;
}

import type { Duration } from 'cdk8s';
import type * as networking from '../../imports/networking.istio.io';
import { problemOfPercent } from '../model/grammar';
import { quote } from '../model/quote';
import { check } from './check';
import { problemOfDuration, toWireDuration } from './duration';

/** How many requests a fault hits. */
export interface FaultOptions {
  /**
   * The share of requests, above 0 and at most 100. It is always written: Istio takes a missing percentage for 0.
   *
   * @default 100
   */
  readonly percent?: number;
}

/** The status codes of gRPC. */
export enum GrpcStatus {
  /** Cancelled, mostly by the caller. */
  CANCELLED = 'CANCELLED',
  /** Unknown error. */
  UNKNOWN = 'UNKNOWN',
  /** The caller gave an invalid argument. */
  INVALID_ARGUMENT = 'INVALID_ARGUMENT',
  /** The deadline passed. */
  DEADLINE_EXCEEDED = 'DEADLINE_EXCEEDED',
  /** Not found. */
  NOT_FOUND = 'NOT_FOUND',
  /** It exists already. */
  ALREADY_EXISTS = 'ALREADY_EXISTS',
  /** The caller may not. */
  PERMISSION_DENIED = 'PERMISSION_DENIED',
  /** A quota or a resource is used up. */
  RESOURCE_EXHAUSTED = 'RESOURCE_EXHAUSTED',
  /** The system is not in the state that the call needs. */
  FAILED_PRECONDITION = 'FAILED_PRECONDITION',
  /** Aborted, for another call came between. */
  ABORTED = 'ABORTED',
  /** Past the valid range. */
  OUT_OF_RANGE = 'OUT_OF_RANGE',
  /** Not implemented. */
  UNIMPLEMENTED = 'UNIMPLEMENTED',
  /** An invariant is broken. */
  INTERNAL = 'INTERNAL',
  /** Not available for now. */
  UNAVAILABLE = 'UNAVAILABLE',
  /** Data are lost or damaged. */
  DATA_LOSS = 'DATA_LOSS',
  /** The caller is not known. */
  UNAUTHENTICATED = 'UNAUTHENTICATED',
}

/**
 * Holds requests up before they are forwarded. The wait does not count against the route's timeout.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPFaultInjection-Delay
 */
export class FaultDelay {
  /**
   * Always the same wait.
   *
   * @param duration at least 1 ms
   * @param options how many requests
   */
  public static fixedDelay(duration: Duration, options: FaultOptions = {}): FaultDelay {
    return new FaultDelay(duration, options.percent ?? 100);
  }

  private constructor(
    private readonly duration: Duration,
    private readonly percent: number,
  ) {
    check(problemOfDuration('delay of a fault', duration), problemOfFaultPercent(percent));
  }

  /** @internal */
  public _toWire(): networking.VirtualServiceSpecHttpFaultDelay {
    return { fixedDelay: toWireDuration(this.duration), percentage: { value: this.percent } };
  }
}

/**
 * Answers requests with an error in place of the destination.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPFaultInjection-Abort
 */
export class FaultAbort {
  /**
   * Answers with an HTTP status.
   *
   * @param status 200 to 599
   * @param options how many requests
   */
  public static http(status: number, options: FaultOptions = {}): FaultAbort {
    check(
      Number.isInteger(status) && status >= 200 && status <= 599
        ? undefined
        : `status of an abort must be from 200 to 599, got ${quote(status)}`,
    );
    return new FaultAbort({ httpStatus: status }, options.percent ?? 100);
  }

  /**
   * Answers with a gRPC status.
   *
   * @param status the status
   * @param options how many requests
   */
  public static grpc(status: GrpcStatus, options: FaultOptions = {}): FaultAbort {
    return new FaultAbort({ grpcStatus: status }, options.percent ?? 100);
  }

  private constructor(
    private readonly status: { httpStatus?: number; grpcStatus?: string },
    private readonly percent: number,
  ) {
    check(problemOfFaultPercent(percent));
  }

  /** @internal */
  public _toWire(): networking.VirtualServiceSpecHttpFaultAbort {
    return { ...this.status, percentage: { value: this.percent } };
  }
}

/**
 * Errors on purpose, for tests. Retries and the timeout of the same route do not see them.
 *
 * @see https://istio.io/latest/docs/tasks/traffic-management/fault-injection/
 */
export interface Fault {
  /**
   * Holds requests up.
   *
   * @default - none
   */
  readonly delay?: FaultDelay;

  /**
   * Answers requests with an error; one that is held up too is answered after the wait.
   *
   * @default - none
   */
  readonly abort?: FaultAbort;
}

/** Why a fault cannot be said to Istio. */
export function problemOfFault(fault: Fault): string | undefined {
  return fault.delay || fault.abort ? undefined : 'a fault must have a delay or an abort, got neither';
}

function problemOfFaultPercent(percent: number): string | undefined {
  return percent === 0
    ? 'percent of a fault must be above 0, got 0: such a fault never fires (leave the fault out)'
    : problemOfPercent('percent of a fault', percent);
}

import type { Duration } from 'cdk8s';
import type * as networking from '../../imports/networking.istio.io';
import { problemOfPort } from '../model/grammar';
import { quote } from '../model/quote';
import { check } from './check';

/** How often, and how patiently, a workload is asked whether it is ready. */
export interface ReadinessProbeOptions {
  /**
   * How long to wait after the start before the first time; whole seconds.
   *
   * @default - no wait
   */
  readonly initialDelay?: Duration;

  /**
   * How long to wait for the answer; whole seconds, at least 1.
   *
   * @default - 1 s
   */
  readonly timeout?: Duration;

  /**
   * How long from one time to the next; whole seconds, at least 1.
   *
   * @default - 10 s
   */
  readonly period?: Duration;

  /**
   * After how many answers in a row, from 1, a workload that was not ready is.
   *
   * @default 1
   */
  readonly successThreshold?: number;

  /**
   * After how many failures in a row, from 1, a workload that was ready is not.
   *
   * @default 3
   */
  readonly failureThreshold?: number;
}

/** The scheme of a probe's request. */
export enum ProbeScheme {
  /** Plain HTTP. */
  HTTP = 'HTTP',
  /** HTTP over TLS. */
  HTTPS = 'HTTPS',
}

/** What a workload is asked over HTTP. */
export interface HttpGetProbeOptions extends ReadinessProbeOptions {
  /**
   * The path.
   *
   * @default '/'
   */
  readonly path?: string;

  /**
   * The host that is connected to. For the Host header see `httpHeaders`.
   *
   * @default - the workload's address
   */
  readonly host?: string;

  /**
   * Whether TLS is spoken.
   *
   * @default ProbeScheme.HTTP
   */
  readonly scheme?: ProbeScheme;

  /**
   * Headers of the request.
   *
   * @default - none
   */
  readonly httpHeaders?: { [name: string]: string };
}

/** Where a workload is connected to. */
export interface TcpSocketProbeOptions extends ReadinessProbeOptions {
  /**
   * The host that is connected to.
   *
   * @default - localhost
   */
  readonly host?: string;
}

/**
 * How the agent on a machine finds out whether the workload is ready. Until it is, no requests are sent to it. A probe of gRPC is
 * left out: istiod refuses it.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/workload-group/#ReadinessProbe
 */
export class ReadinessProbe {
  /**
   * It is ready when it answers a GET with a status from 200 to 399.
   *
   * @param port 1 to 65535
   * @param options path, headers and times
   */
  public static httpGet(port: number, options: HttpGetProbeOptions = {}): ReadinessProbe {
    const { path, host, scheme, httpHeaders } = options;
    const header = Object.keys(httpHeaders ?? {}).find(name => !/^[-A-Za-z0-9]+$/.test(name));
    check(
      problemOfPort('port of a probe', port),
      header === undefined ? undefined : `header of a probe must be letters, digits and '-', got ${quote(header)}`,
    );
    const headers = httpHeaders && Object.entries(httpHeaders).map(([name, value]) => ({ name, value }));
    return new ReadinessProbe({ httpGet: { port, path, host, scheme, httpHeaders: headers } }, options);
  }

  /**
   * It is ready when it takes a connection.
   *
   * @param port 1 to 65535
   * @param options host and times
   */
  public static tcpSocket(port: number, options: TcpSocketProbeOptions = {}): ReadinessProbe {
    check(problemOfPort('port of a probe', port));
    return new ReadinessProbe({ tcpSocket: { port, host: options.host } }, options);
  }

  /**
   * It is ready when a command ends with status 0.
   *
   * @param command the program and its arguments; no shell reads them
   * @param options times
   */
  public static exec(command: string[], options: ReadinessProbeOptions = {}): ReadinessProbe {
    check(
      command.length > 0 && !command.includes('')
        ? undefined
        : `command of a probe must name a program, got ${quote(command)}`,
    );
    return new ReadinessProbe({ exec: { command } }, options);
  }

  private constructor(
    private readonly method: networking.WorkloadGroupSpecProbe,
    private readonly options: ReadinessProbeOptions,
  ) {
    const { initialDelay, timeout, period, successThreshold, failureThreshold } = options;
    check(
      problemOfSeconds('initialDelay of a probe', 0, initialDelay),
      problemOfSeconds('timeout of a probe', 1, timeout),
      problemOfSeconds('period of a probe', 1, period),
      problemOfThreshold('successThreshold of a probe', successThreshold),
      problemOfThreshold('failureThreshold of a probe', failureThreshold),
    );
  }

  /** @internal */
  public _toWire(): networking.WorkloadGroupSpecProbe {
    const { initialDelay, timeout, period, successThreshold, failureThreshold } = this.options;
    return {
      ...this.method,
      initialDelaySeconds: initialDelay?.toSeconds(),
      timeoutSeconds: timeout?.toSeconds(),
      periodSeconds: period?.toSeconds(),
      successThreshold,
      failureThreshold,
    };
  }
}

function problemOfSeconds(what: string, least: number, duration: Duration | undefined): string | undefined {
  const seconds = duration?.toSeconds({ integral: false }) ?? least;
  return Number.isInteger(seconds) && seconds >= least
    ? undefined
    : `${what} must be whole seconds from ${least}, got ${seconds} s`;
}

function problemOfThreshold(what: string, threshold: number | undefined): string | undefined {
  return threshold === undefined || (Number.isInteger(threshold) && threshold >= 1)
    ? undefined
    : `${what} must be a whole number from 1, got ${quote(threshold)}`;
}

import { check } from './check';

/**
 * A metric that Envoys report.
 *
 * @see https://istio.io/latest/docs/reference/config/metrics/
 */
export class Metric {
  /** All of Istio's standard metrics. */
  public static readonly ALL_METRICS = new Metric({ metric: 'ALL_METRICS' });
  /** How many requests: `istio_requests_total`. */
  public static readonly REQUEST_COUNT = new Metric({ metric: 'REQUEST_COUNT' });
  /** How long they took: `istio_request_duration_milliseconds`. */
  public static readonly REQUEST_DURATION = new Metric({ metric: 'REQUEST_DURATION' });
  /** The sizes of their bodies: `istio_request_bytes`. */
  public static readonly REQUEST_SIZE = new Metric({ metric: 'REQUEST_SIZE' });
  /** The sizes of the answers' bodies: `istio_response_bytes`. */
  public static readonly RESPONSE_SIZE = new Metric({ metric: 'RESPONSE_SIZE' });
  /** How many TCP connections were opened: `istio_tcp_connections_opened_total`. */
  public static readonly TCP_OPENED_CONNECTIONS = new Metric({ metric: 'TCP_OPENED_CONNECTIONS' });
  /** How many TCP connections were closed: `istio_tcp_connections_closed_total`. */
  public static readonly TCP_CLOSED_CONNECTIONS = new Metric({ metric: 'TCP_CLOSED_CONNECTIONS' });
  /** The bytes sent as answers over TCP: `istio_tcp_sent_bytes_total`. */
  public static readonly TCP_SENT_BYTES = new Metric({ metric: 'TCP_SENT_BYTES' });
  /** The bytes received as requests over TCP: `istio_tcp_received_bytes_total`. */
  public static readonly TCP_RECEIVED_BYTES = new Metric({ metric: 'TCP_RECEIVED_BYTES' });
  /** How many messages gRPC clients sent: `istio_request_messages_total`. */
  public static readonly GRPC_REQUEST_MESSAGES = new Metric({ metric: 'GRPC_REQUEST_MESSAGES' });
  /** How many messages gRPC servers sent: `istio_response_messages_total`. */
  public static readonly GRPC_RESPONSE_MESSAGES = new Metric({ metric: 'GRPC_RESPONSE_MESSAGES' });

  /**
   * A metric that is none of Istio's own. Nobody checks that it exists.
   *
   * @param name its name, without the prefix `istio_`; not empty
   */
  public static custom(name: string): Metric {
    check(name === '' ? 'name of a custom metric must not be empty' : undefined);
    return new Metric({ customMetric: name });
  }

  private constructor(private readonly match: { metric?: string; customMetric?: string }) {}

  /** @internal */
  public _toWire(): { metric?: string; customMetric?: string } {
    return this.match;
  }
}

import type * as telemetry from '../../imports/telemetry.istio.io';
import { problemOfHeaderName } from '../model/grammar';
import { check } from './check';

/** What a tag says where its source does not exist. */
export interface CustomTagOptions {
  /**
   * The value where the header or the variable does not exist.
   *
   * @default - the span goes without the tag
   */
  readonly defaultValue?: string;
}

/**
 * Where the value of a tag on spans comes from.
 *
 * @see https://istio.io/latest/docs/reference/config/telemetry/#Tracing-CustomTag
 */
export class CustomTag {
  /**
   * The same value on each span.
   *
   * @param value the value; not empty
   */
  public static literal(value: string): CustomTag {
    check(problemOfText('literal of a tag', value));
    return new CustomTag({ literal: { value } });
  }

  /**
   * The value of a header of the request.
   *
   * @param name the header's name
   * @param options the value of a request without it
   */
  public static header(name: string, options: CustomTagOptions = {}): CustomTag {
    check(problemOfHeaderName(name));
    return new CustomTag({ header: { name, defaultValue: options.defaultValue } });
  }

  /**
   * The value of an environment variable of the proxy.
   *
   * @param name the variable's name; not empty
   * @param options the value of a proxy without it
   */
  public static environment(name: string, options: CustomTagOptions = {}): CustomTag {
    check(problemOfText('environment variable of a tag', name));
    return new CustomTag({ environment: { name, defaultValue: options.defaultValue } });
  }

  /**
   * What an access log would write for a format, such as `%REQUESTED_SERVER_NAME%`; what Envoy does not know becomes
   * empty. Needs Istio 1.29.
   *
   * @param format the format; not empty
   * @see https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage#command-operators
   */
  public static formatter(format: string): CustomTag {
    check(problemOfText('format of a tag', format));
    return new CustomTag({ formatter: { value: format } });
  }

  private constructor(private readonly tag: telemetry.TelemetrySpecTracingCustomTags) {}

  /** @internal */
  public _toWire(): telemetry.TelemetrySpecTracingCustomTags {
    return this.tag;
  }
}

function problemOfText(what: string, text: string): string | undefined {
  return text === '' ? `${what} must not be empty` : undefined;
}

import { quote } from '../model/quote';
import { check } from './check';
import type { IRouteAction, RouteAction } from './route-action';

/**
 * Answers by itself, without asking anybody. A content type is set by `headerOperations.response`.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPDirectResponse
 */
export class DirectResponse implements IRouteAction {
  /**
   * A status without a body.
   *
   * @param status 200 to 599
   */
  public static status(status: number): DirectResponse {
    return new DirectResponse(status);
  }

  /**
   * A text.
   *
   * @param status 200 to 599
   * @param text the body, at most 1 MiB
   */
  public static text(status: number, text: string): DirectResponse {
    return new DirectResponse(status, { string: text }, Buffer.byteLength(text));
  }

  /**
   * Any bytes.
   *
   * @param status 200 to 599
   * @param base64 the body in base64, decoded at most 1 MiB
   */
  public static bytes(status: number, base64: string): DirectResponse {
    check(
      /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(base64)
        ? undefined
        : `body of a direct response must be base64, got ${quote(base64.slice(0, 40))} (did you mean DirectResponse.text?)`,
    );
    return new DirectResponse(status, { bytes: base64 }, Buffer.byteLength(base64, 'base64'));
  }

  private constructor(
    private readonly code: number,
    private readonly body?: { string?: string; bytes?: string },
    size = 0,
  ) {
    check(
      Number.isInteger(code) && code >= 200 && code <= 599
        ? undefined
        : `status of a direct response must be from 200 to 599, got ${quote(code)}`,
      size <= 1024 * 1024 ? undefined : `body of a direct response must have at most 1048576 bytes, got ${size}`,
    );
  }

  /** What is done with a request: it is answered. */
  public toRouteAction(): RouteAction {
    return { directResponse: { status: this.code, body: this.body } };
  }
}

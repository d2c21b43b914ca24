import { check } from './check';

/**
 * Which build of the proxy's image a workload runs.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/proxy-config/#ProxyImage
 */
export class ProxyImage {
  /** The usual image. */
  public static readonly DEFAULT = new ProxyImage('default');
  /** An image with tools to look for faults. */
  public static readonly DEBUG = new ProxyImage('debug');
  /** An image with nothing in it but the proxy: no shell, no package manager. */
  public static readonly DISTROLESS = new ProxyImage('distroless');

  /**
   * A build of one's own: the mesh's hub must have it.
   *
   * @param imageType what stands behind the tag of the image, as in `proxyv2:1.31.0-centos`; not empty
   */
  public static ofType(imageType: string): ProxyImage {
    return new ProxyImage(imageType);
  }

  private constructor(
    /** What stands behind the tag of the image. */
    public readonly imageType: string,
  ) {
    check(
      /^[\w.-]+$/.test(imageType)
        ? undefined
        : `imageType must be the end of an image's tag, such as 'distroless', got '${imageType}'`,
    );
  }
}

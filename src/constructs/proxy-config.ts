import type { Construct } from 'constructs';
import * as networking from '../../imports/networking.istio.io';
import { problemOfLabels } from '../model/grammar';
import { quote } from '../model/quote';
import { check } from './check';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import type { ProxyImage } from './proxy-image';

/** How the proxies of some workloads run. At least one of concurrency, environmentVariables and image. */
export interface ProxyConfigProps extends IstioResourceProps {
  /**
   * Labels of the workloads.
   *
   * @default - all workloads of the namespace; in the root namespace, of the whole mesh
   */
  readonly selector?: { [key: string]: string };

  /**
   * How many worker threads the proxy has, from 0; 0 means one for each core of the machine.
   *
   * @default - by the CPU limit of the proxy's container
   */
  readonly concurrency?: number;

  /**
   * Environment variables of the proxy, in addition to its own. Those named `ISTIO_META_...` are told to istiod too. A
   * value has at most 2048 characters.
   *
   * @default - none
   */
  readonly environmentVariables?: { [key: string]: string };

  /**
   * Which build of the proxy's image.
   *
   * @default - the mesh's
   */
  readonly image?: ProxyImage;
}

/**
 * How proxies start: their threads, environment and image. Pods that run already keep what they started with. A workload
 * takes one ProxyConfig with a selector, one of its namespace, and one of the mesh.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/proxy-config/
 */
export class ProxyConfig extends IstioResource {
  /**
   * @param scope the scope
   * @param id the id
   * @param props what it says
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: ProxyConfigProps,
  ) {
    super(scope, id, networking.ProxyConfig.GVK, props);
    const { selector, concurrency, environmentVariables, image } = props;
    check(
      concurrency === undefined && environmentVariables === undefined && image === undefined
        ? 'a ProxyConfig must have concurrency, environmentVariables or image, got none'
        : undefined,
      selector && problemOfLabels('selector of a ProxyConfig', selector),
      concurrency === undefined || (Number.isInteger(concurrency) && concurrency >= 0 && concurrency < 2 ** 31)
        ? undefined
        : `concurrency must be a whole number from 0, got ${quote(concurrency)}`,
      ...Object.entries(environmentVariables ?? {}).map(problemOfVariable),
    );
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    const { selector, concurrency, environmentVariables, image } = this.props;
    return networking.ProxyConfig.manifest({
      spec: {
        selector: selector && { matchLabels: selector },
        concurrency,
        environmentVariables,
        image: image && { imageType: image.imageType },
      },
    }) as { spec: unknown };
  }
}

function problemOfVariable([name, value]: [string, string]): string | undefined {
  if (!/^[-._A-Za-z][-._A-Za-z0-9]*$/.test(name)) {
    return `name of an environment variable must be letters, digits, '-', '_' and '.', got ${quote(name)}`;
  }
  return value.length > 2048
    ? `environment variable ${name} must have at most 2048 characters, got ${value.length}`
    : undefined;
}

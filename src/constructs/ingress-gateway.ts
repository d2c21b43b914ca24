import type { Construct } from 'constructs';
import type { IGateway, GatewayReferenceOptions } from './gateway';
import { Gateway } from './gateway';
import type { IstioResourceProps } from './istio-resource';
import { Server } from './server';
import type { ServerTls } from './server-tls';

/** What comes in, and how. */
export interface IngressGatewayProps extends IstioResourceProps {
  /**
   * The hosts that are served: `shop.example.com`, `*.example.com`, or `*` for all. Requests for other hosts are
   * answered with 404.
   *
   * @default ['*']
   */
  readonly hosts?: string[];

  /**
   * Serves the hosts over TLS on port 443.
   *
   * @default - plain HTTP on port 80
   */
  readonly tls?: ServerTls;

  /**
   * Whether, beside TLS, port 80 is opened and answers every request with a redirect (301) to https.
   *
   * @default - true with `tls` that ends at the gateway, false otherwise
   */
  readonly httpsRedirect?: boolean;

  /**
   * Labels of the ingress gateway's pods.
   *
   * @default { istio: 'ingressgateway' }
   */
  readonly selector?: { [key: string]: string };
}

/**
 * The door into the mesh: a Gateway for Istio's ingress gateway. By itself it answers 404; bind routes to it.
 *
 * @see https://istio.io/latest/docs/tasks/traffic-management/ingress/ingress-control/
 */
export class IngressGateway extends Gateway {
  /**
   * An ingress Gateway that exists elsewhere: in another app, or in the cluster.
   *
   * @param scope the scope of the reference
   * @param id the id of the reference
   * @param gatewayName the name of the Gateway object
   * @param options where it is
   */
  public static fromGatewayName(
    scope: Construct,
    id: string,
    gatewayName: string,
    options: GatewayReferenceOptions = {},
  ): IGateway {
    return Gateway.fromGatewayName(scope, id, gatewayName, options);
  }

  /**
   * @param scope the scope
   * @param id the id
   * @param props what comes in; plain HTTP on port 80 for all hosts unless said otherwise
   */
  public constructor(scope: Construct, id: string, props: IngressGatewayProps = {}) {
    super(scope, id, { ...props, selector: props.selector ?? { istio: 'ingressgateway' }, servers: serversOf(props) });
  }
}

function serversOf(props: IngressGatewayProps): Server[] {
  const { tls, hosts = ['*'] } = props;
  if (!tls) {
    return [Server.http({ hosts, httpsRedirect: props.httpsRedirect })];
  }
  const redirect = props.httpsRedirect ?? !tls._isPassthrough;
  return [Server.https({ hosts, tls }), ...(redirect ? [Server.http({ hosts, httpsRedirect: true })] : [])];
}

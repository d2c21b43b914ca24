import type { Construct } from 'constructs';
import { check } from './check';
import { isAmbient } from './data-plane';
import { forwardTo } from './forward-to';
import { Gateway } from './gateway';
import type { IHost } from './host';
import { declareNamed, Host } from './host';
import type { IstioResourceProps } from './istio-resource';
import { Server } from './server';
import { ServerTls } from './server-tls';
import { VirtualService } from './virtual-service';

/** Which gateway it is, and what it lets in. */
export interface EastWestGatewayProps extends IstioResourceProps {
  /**
   * The services that other networks reach.
   *
   * @default ['*.local'] - all services of the cluster
   */
  readonly hosts?: string[];

  /**
   * The port, 1 to 65535, as the Service of the gateway's pods calls it. Other clusters look for 15443.
   *
   * @default 15443
   */
  readonly port?: number;

  /**
   * Labels of the gateway's pods.
   *
   * @default { istio: 'eastwestgateway' }
   */
  readonly selector?: { [key: string]: string };
}

/**
 * The door between the networks of one mesh: a Gateway that passes the mutual TLS of sidecars of other networks on to the service that
 * they ask for, without a route.
 *
 * @see https://istio.io/latest/docs/setup/install/multicluster/multi-primary_multi-network/
 */
export class EastWestGateway extends Gateway {
  /**
   * @param scope the scope
   * @param id the id
   * @param props which gateway; all services of the cluster at Istio's own unless said otherwise
   */
  public constructor(scope: Construct, id: string, props: EastWestGatewayProps = {}) {
    const { hosts = ['*.local'], port = 15443, selector = { istio: 'eastwestgateway' } } = props;
    super(scope, id, { ...props, selector, servers: [Server.tls({ port, hosts, tls: ServerTls.autoPassthrough() })] });
    check(
      isAmbient(this)
        ? `an EastWestGateway needs the data plane of sidecars: in ambient mode it is a Gateway of the class 'istio-east-west' (see gatewayapi.Gateway)`
        : undefined,
    );
  }

  /**
   * Lets clusters without an istiod of their own reach this one: passes on what comes for istiod on 15012, and for its webhooks on 15017.
   *
   * @param istiod the Service of istiod, in full; that of Istio's own installation unless said otherwise
   */
  public exposeIstiod(istiod?: IHost): VirtualService {
    const service = istiod ?? Host.named('istiod.istio-system.svc.cluster.local');
    declareNamed(this, service);
    const { host } = service;
    const hosts = ['*'];
    const passed = [
      { port: 15012, name: 'tls-istiod', to: 15012 },
      { port: 15017, name: 'tls-istiodwebhook', to: 443 },
    ];
    passed.forEach(({ port, name }) => {
      this.addServer(Server.tls({ port, name, hosts, tls: ServerTls.passthrough() }));
    });
    return new VirtualService(this, 'Istiod', {
      hosts,
      gateways: [this],
      tls: passed.map(({ port, to }) => ({ match: [{ port, sniHosts: hosts }], to: forwardTo({ host, port: to }) })),
    });
  }
}

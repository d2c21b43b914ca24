import type { GroupVersionKind } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import * as gatewayapi from '../../imports/gateway.networking.k8s.io';
import { coversHost } from '../match/host';
import { problemOfHost } from '../model/grammar';
import { quote } from '../model/quote';
import { check } from './check';
import { isAmbient } from './data-plane';
import type { IGateway, GatewayReferenceOptions } from './gateway';
import { Gateway, GatewayReference } from './gateway';
import type { GatewayInfrastructure } from './gateway-infrastructure';
import { problemOfInfrastructure } from './gateway-infrastructure';
import type { Listener } from './gateway-listener';
import { toListeners } from './gateway-listener';
import { redirectToHttps } from './https-redirect';
import type { IstioResourceProps } from './istio-resource';
import type { PolicyTarget } from './policy-target';
import { TargetRef } from './policy-target';
import type { RouteParent } from './route-parent';
import { Server } from './server';
import { namesOfServers } from './server-names';
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
   * Labels of the ingress gateway's pods. In ambient mode there are none to be said: istiod runs pods for each Gateway.
   *
   * @default { istio: 'ingressgateway' }
   */
  readonly selector?: { [key: string]: string };

  /**
   * What istiod writes on the pods and the Service that it makes for the gateway; in ambient mode alone.
   *
   * @default - nothing of its own
   */
  readonly infrastructure?: GatewayInfrastructure;

  /**
   * The hosts of the Services in front of gateway pods that run already, in place of pods of its own; in ambient mode alone.
   *
   * @default - istiod runs pods, and makes a Service
   */
  readonly addresses?: string[];
}

/**
 * The door into the mesh: a Gateway for Istio's ingress gateway. By itself it answers 404; bind routes to it. In ambient mode it
 * is a Gateway of the Gateway API, for which istiod runs the pods, and routes bound to it are HTTPRoutes; a redirect to https is
 * an HTTPRoute beside it.
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
    return isAmbient(scope)
      ? new ListeningGatewayReference(scope, id, gatewayName, options)
      : Gateway.fromGatewayName(scope, id, gatewayName, options);
  }

  /** @internal */
  public static override readonly _gvkIn = (scope: IConstruct): GroupVersionKind =>
    isAmbient(scope) ? gatewayapi.Gateway.GVK : Gateway._gvkIn(scope);

  /**
   * @param scope the scope
   * @param id the id
   * @param props what comes in; plain HTTP on port 80 for all hosts unless said otherwise
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: IngressGatewayProps = {},
  ) {
    check(isAmbient(scope) ? problemOfSelector(props) : problemOfDeployment(props));
    super(scope, id, { ...props, selector: props.selector ?? { istio: 'ingressgateway' }, servers: serversOf(props) });
  }

  /**
   * Opens one more port, or serves more hosts on one.
   *
   * @param server the port and its hosts; its protocol must go with what else is on the port
   */
  public override addServer(server: Server): Server {
    super.addServer(server);
    if (isAmbient(this)) {
      this.listenersOf([server]);
      if (redirects(server) && !this.node.tryFindChild('HttpsRedirect')) {
        redirectToHttps(this, () => this.listenersOf(this._servers.filter(redirects)));
      }
    }
    return server;
  }

  /** To what a policy applies: to what comes in through this gateway. */
  public override toPolicyTarget(): PolicyTarget {
    const { targetRef } = TargetRef.gateway(this.name).toPolicyTarget();
    const { namespace } = this.metadata;
    return isAmbient(this)
      ? { description: `gateway ${this.name}`, targetRef, targetNamespace: namespace }
      : super.toPolicyTarget();
  }

  /** @internal */
  public get _isOfGatewayApi(): boolean {
    return isAmbient(this);
  }

  /**
   * The listeners for a host that do not redirect; all, where none does.
   *
   * @internal
   */
  public _sectionsFor(host: string): string[] | undefined {
    if (!this._servers.some(redirects)) {
      return undefined;
    }
    const open = this._servers.filter(server => server._list === 'http' && !redirects(server));
    return this.listenersOf(open)
      .filter(({ hostname = '*' }) => coversHost(hostname, host) || coversHost(host, hostname))
      .map(listener => listener.name);
  }

  /** @internal */
  protected override _manifest(): { spec: unknown } {
    if (!isAmbient(this)) {
      return super._manifest();
    }
    const listeners = this.listenersOf(this._servers);
    const { infrastructure, addresses } = this.props;
    return gatewayapi.Gateway.manifest({
      spec: {
        gatewayClassName: 'istio',
        infrastructure,
        addresses: addresses?.map(value => ({ type: 'Hostname', value })),
        listeners,
      },
    }) as { spec: unknown };
  }

  private listenersOf(servers: readonly Server[]): Listener[] {
    const names = namesOfServers(this._servers);
    return servers.flatMap(server => toListeners(server, names.get(server)!));
  }
}

function problemOfSelector({ selector, infrastructure, addresses }: IngressGatewayProps): string | undefined {
  if (selector) {
    return `selector of an ingress gateway in ambient mode must be left out, for istiod runs its pods, got ${quote(selector)} (for pods that run already use addresses, or new Gateway)`;
  }
  return (
    (infrastructure && problemOfInfrastructure(infrastructure)) ??
    (infrastructure && addresses && 'infrastructure is for pods that istiod makes, and with addresses it makes none') ??
    addresses?.map(address => problemOfHost('address of a gateway', address)).find(Boolean)
  );
}

function problemOfDeployment({ infrastructure, addresses }: IngressGatewayProps): string | undefined {
  const name = infrastructure ? 'infrastructure' : addresses ? 'addresses' : undefined;
  return (
    name &&
    `${name} of an ingress gateway is for one of the Gateway API (did you mean selector, or DataPlane.target(this, DataPlaneMode.AMBIENT)?)`
  );
}

function redirects(server: Server): boolean {
  return server._toWire('').tls?.httpsRedirect === true;
}

function serversOf(props: IngressGatewayProps): Server[] {
  const { tls, hosts = ['*'] } = props;
  if (!tls) {
    return [Server.http({ hosts, httpsRedirect: props.httpsRedirect })];
  }
  const redirect = props.httpsRedirect ?? !tls._isPassthrough;
  return [Server.https({ hosts, tls }), ...(redirect ? [Server.http({ hosts, httpsRedirect: true })] : [])];
}

/** A Gateway of the Gateway API of which this app knows only the name. */
class ListeningGatewayReference extends GatewayReference implements RouteParent {
  public readonly _isOfGatewayApi = true;

  protected override _apiVersion(): string {
    return gatewayapi.Gateway.GVK.apiVersion;
  }

  public _sectionsFor(): undefined {
    return undefined;
  }
}

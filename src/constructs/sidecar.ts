import type { Construct } from 'constructs';
import * as networking from '../../imports/networking.istio.io';
import { problemOfLabels } from '../model/grammar';
import { quote } from '../model/quote';
import { check } from './check';
import type { ConnectionPool } from './connection-pool';
import { problemOfConnectionPool, toWireConnectionPool } from './connection-pool';
import { isAmbient } from './data-plane';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import type { OutboundTrafficMode } from './outbound-traffic-mode';
import type { SidecarEgress } from './sidecar-egress';
import { problemOfSidecarEgress, toWireSidecarEgress } from './sidecar-egress';
import type { SidecarIngress } from './sidecar-ingress';
import { problemOfSidecarIngress, toWireSidecarIngress } from './sidecar-ingress';

/** What a Sidecar says; at least one thing beside the workloads. */
export interface SidecarProps extends IstioResourceProps {
  /**
   * Labels of the workloads whose sidecars heed it, in its own namespace.
   *
   * @default - all of the namespace; all of the mesh in the root namespace
   */
  readonly workloadSelector?: { [key: string]: string };

  /**
   * Which services the sidecars know. One without a port must come last.
   *
   * @default - as the Sidecar of the namespace or of the mesh has it, else all
   */
  readonly egress?: SidecarEgress[];

  /**
   * On which ports the sidecars take requests.
   *
   * @default - on those of the Services of the workload
   */
  readonly ingress?: SidecarIngress[];

  /**
   * How many connections and requests the sidecars take for the workload. It takes the place of what a DestinationRule says for clients.
   *
   * @default - as the DestinationRule of the service has it, else no limits
   */
  readonly inboundConnectionPool?: ConnectionPool;

  /**
   * What is done with requests to hosts that Istio's registry does not know.
   *
   * @default - as the mesh has it; they are sent on
   */
  readonly outboundTrafficPolicy?: OutboundTrafficMode;
}

/**
 * What the sidecars of workloads take in and know of the mesh, exactly as it is written here. A sidecar that knows fewer services needs less
 * memory; it does not keep its workload from calling others. A namespace has one without a `workloadSelector`, called `default`. For its
 * commonest use see `ConfigurationScope`.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/sidecar/
 */
export class Sidecar extends IstioResource {
  /**
   * @param scope the scope
   * @param id the id
   * @param props what it says
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: SidecarProps,
  ) {
    super(scope, id, networking.Sidecar.GVK, props);
    const { workloadSelector, egress = [], ingress = [], inboundConnectionPool, outboundTrafficPolicy } = props;
    check(
      isAmbient(this) ? 'a Sidecar needs the data plane of sidecars: ambient mode has none to heed it' : undefined,
      egress.length > 0 || ingress.length > 0 || inboundConnectionPool || outboundTrafficPolicy
        ? undefined
        : 'a Sidecar must have egress, ingress, inboundConnectionPool or outboundTrafficPolicy, got nothing',
      workloadSelector && problemOfLabels('labels of a workloadSelector', workloadSelector),
      ...egress.map(problemOfSidecarEgress),
      ...ingress.map(problemOfSidecarIngress),
      problemOfOrder(egress),
      problemOfIngressPorts(ingress),
      inboundConnectionPool && problemOfConnectionPool(inboundConnectionPool),
    );
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    const { workloadSelector, egress, ingress, inboundConnectionPool, outboundTrafficPolicy } = this.props;
    return networking.Sidecar.manifest({
      spec: {
        workloadSelector: workloadSelector && { labels: workloadSelector },
        egress: egress?.map(toWireSidecarEgress),
        ingress: ingress?.map(toWireSidecarIngress),
        // the generated enums hold the wire's own words
        inboundConnectionPool: (inboundConnectionPool && toWireConnectionPool(inboundConnectionPool)) as
          networking.SidecarSpecInboundConnectionPool | undefined,
        outboundTrafficPolicy: outboundTrafficPolicy && {
          mode: outboundTrafficPolicy as unknown as networking.SidecarSpecOutboundTrafficPolicyMode,
        },
      },
    }) as { spec: unknown };
  }
}

function problemOfOrder(egress: readonly SidecarEgress[]): string | undefined {
  const open = egress.filter(({ port }) => !port).length;
  const places = egress.map(({ port, bind }) => (bind?.startsWith('unix:') ? bind : port?.port));
  const twice = places.find((place, i) => place !== undefined && places.indexOf(place) < i);
  return open > 1 || (open === 1 && egress[egress.length - 1].port)
    ? `of the egress of a Sidecar only the last may have no port, got ${open === 1 ? 'one that is not the last' : open} without`
    : twice === undefined
      ? undefined
      : `egress of a Sidecar must have ports of their own, got ${quote(twice)} twice`;
}

function problemOfIngressPorts(ingress: readonly SidecarIngress[]): string | undefined {
  const numbers = ingress.map(({ port }) => port.port);
  const twice = numbers.find((number, i) => numbers.indexOf(number) < i);
  return twice === undefined ? undefined : `ingress of a Sidecar must have ports of their own, got ${twice} twice`;
}

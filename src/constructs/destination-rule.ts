import type { Construct } from 'constructs';
import * as networking from '../../imports/networking.istio.io';
import { isAddress, problemOfLabels } from '../model/grammar';
import { listed, quote } from '../model/quote';
import { check } from './check';
import { problemOfExportTo } from './export-to';
import type { IHost } from './host';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import type { SubsetOptions, SubsetProps } from './subset';
import { Subset } from './subset';
import type { TrafficPolicy } from './traffic-policy';
import { problemOfTrafficPolicy, toWireTrafficPolicy } from './traffic-policy';
import { declareNamed } from './host';

/** Who heeds a DestinationRule. */
export interface DestinationRuleOptions extends IstioResourceProps {
  /**
   * The namespaces whose clients heed it: names, `.` for its own, `*` for all.
   *
   * @default - all, unless the mesh says otherwise
   */
  readonly exportTo?: string[];

  /**
   * Labels of the clients that heed it, in its own namespace.
   *
   * @default - all clients
   */
  readonly workloadSelector?: { [key: string]: string };
}

/** What a DestinationRule says, and who heeds it. */
export interface DestinationRuleProps extends DestinationRuleOptions {
  /** The service that it speaks of, or `Host.named('*.example.com')` for several. */
  readonly host: IHost;

  /**
   * How clients treat the service.
   *
   * @default - as Istio treats services of which nothing is said
   */
  readonly trafficPolicy?: TrafficPolicy;

  /**
   * Parts of its workloads that routes can name.
   *
   * @default - none yet
   */
  readonly subsets?: SubsetProps[];
}

/**
 * A DestinationRule, exactly as it is written here: how clients treat a service, once a route has chosen it. It is looked for
 * in the client's namespace, then in the service's, then in the root namespace of the mesh. Of several for one host
 * istiod takes the oldest word on a thing; what a chart says of a service in several places, `MeshService` puts together in one.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/
 */
export class DestinationRule extends IstioResource {
  private readonly subsets = new Map<string, Subset>();

  /**
   * @param scope the scope
   * @param id the id
   * @param props what it says
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: DestinationRuleProps,
  ) {
    super(scope, id, networking.DestinationRule.GVK, props);
    declareNamed(this, props.host);
    const { trafficPolicy, exportTo, workloadSelector } = props;
    check(
      isAddress(props.host.host)
        ? `host of a DestinationRule must be a name, got ${quote(props.host.host)} (did you mean the host of its ServiceEntry?)`
        : undefined,
      trafficPolicy && problemOfTrafficPolicy(trafficPolicy),
      problemOfExportTo(exportTo),
      workloadSelector && problemOfLabels('labels of a workloadSelector', workloadSelector),
      workloadSelector && exportTo && !this.isOwnNamespace(exportTo)
        ? `a DestinationRule with workloadSelector can be exported to its own namespace only, got ${listed(exportTo.map(quote))} (did you mean ['.']?)`
        : undefined,
    );
    (props.subsets ?? []).forEach(subset => this.addSubset(subset.subsetName, subset));
  }

  /**
   * Some of the workloads, for routes to send requests to.
   *
   * @param subsetName the name of the subset
   * @param options which workloads, and how they are treated
   */
  public addSubset(subsetName: string, options: SubsetOptions = {}): Subset {
    return this._join(new Subset(this.props.host, { ...options, subsetName }));
  }

  /**
   * Takes a subset in.
   *
   * @internal
   */
  public _join(subset: Subset): Subset {
    const { subsetName } = subset;
    check(
      this.subsets.has(subsetName) ? `name of a subset must be its own, got ${quote(subsetName)} twice` : undefined,
    );
    this.subsets.set(subsetName, subset);
    return subset;
  }

  /**
   * How clients treat the service, as far as it is known.
   *
   * @internal
   */
  protected _trafficPolicy(): TrafficPolicy | undefined {
    return this.props.trafficPolicy;
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    const { host, exportTo, workloadSelector } = this.props;
    const trafficPolicy = this._trafficPolicy();
    return networking.DestinationRule.manifest({
      spec: {
        host: host.host,
        trafficPolicy: trafficPolicy && toWireTrafficPolicy(trafficPolicy),
        subsets: this.subsets.size > 0 ? [...this.subsets.values()].map(subset => subset._toWire()) : undefined,
        exportTo,
        workloadSelector: workloadSelector && { matchLabels: workloadSelector },
      },
    }) as { spec: unknown };
  }

  private isOwnNamespace(exportTo: readonly string[]): boolean {
    return exportTo.length === 1 && (exportTo[0] === '.' || exportTo[0] === this.metadata.namespace);
  }
}

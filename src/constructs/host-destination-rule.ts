import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { quote } from '../model/quote';
import { check } from './check';
import type { DestinationRuleOptions } from './destination-rule';
import { DestinationRule } from './destination-rule';
import type { IHost } from './host';
import { idOfHost } from './host-id';
import { MergedTrafficPolicy } from './merged-traffic-policy';
import type { TrafficPolicy } from './traffic-policy';

/**
 * The DestinationRule in which all stands that a chart says of one host, its subsets and its policy: of several for one
 * host, istiod takes the first that says a thing, and drops the rest without a word. The first that is said makes it; ask
 * for it before, to give it a name, labels or `exportTo`.
 *
 * @see https://istio.io/latest/docs/ops/best-practices/traffic-management/#split-virtual-services
 */
export class HostDestinationRule extends DestinationRule {
  /**
   * The DestinationRule of a host: the one that is there, or a new one.
   *
   * @param scope the chart, or a construct in it
   * @param host the host
   * @param options before anything is said of the host only: name, labels, `exportTo` and `workloadSelector`
   */
  public static of(scope: Construct, host: IHost, options: DestinationRuleOptions = {}): HostDestinationRule {
    const chart = Chart.of(scope);
    const id = `destination-${idOfHost(shortName(host.host, chart.namespace))}`;
    const found = chart.node.tryFindChild(id);
    if (found instanceof HostDestinationRule) {
      check(
        Object.values(options).some(option => option !== undefined)
          ? `the DestinationRule of host ${quote(host.host)} is there already (${found.node.path}); say metadata, exportTo and workloadSelector before anything else of the host`
          : undefined,
      );
      return found;
    }
    return new HostDestinationRule(chart, id, host, options);
  }

  private readonly merged: MergedTrafficPolicy;

  private constructor(chart: Chart, id: string, host: IHost, options: DestinationRuleOptions) {
    super(chart, id, { host, ...options });
    this.merged = new MergedTrafficPolicy(quote(host.host));
  }

  /**
   * Says how clients treat the service, beside what is said already. Each block of a policy can be said once, or twice in the
   * same words; a connection pool and an outlier detection may be said in parts. What it says of all ports holds for those too of
   * which another construct speaks.
   *
   * @param policy how they treat it
   */
  public addTrafficPolicy(policy: TrafficPolicy): TrafficPolicy {
    return this._addTrafficPolicy(this, policy);
  }

  /**
   * As `addTrafficPolicy`, with who says it, and what of it gives way to what others say.
   *
   * @internal
   */
  public _addTrafficPolicy(by: Construct, policy: TrafficPolicy, yielding: readonly string[] = []): TrafficPolicy {
    this.merged.add(by.node.path, policy, yielding);
    return policy;
  }

  /** @internal */
  protected override _trafficPolicy(): TrafficPolicy | undefined {
    return this.merged.toTrafficPolicy();
  }
}

/** A service of the chart's own namespace by its name, one of another with its namespace, any other host in full. */
function shortName(host: string, namespace: string | undefined): string {
  const [, name, its] = /^([^.]+)\.([^.]+)\.svc\./.exec(host) ?? [];
  return name === undefined ? host : its === namespace ? name : `${name}.${its}`;
}

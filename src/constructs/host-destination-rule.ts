import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as networking from '../../imports/networking.istio.io';
import { problemOfDnsLabel, problemOfLabels } from '../model/grammar';
import { quote } from '../model/quote';
import { check } from './check';
import { IstioResource } from './istio-resource';
import type { Subset } from './subset';

/**
 * The DestinationRule in which all subsets of one host stand that a chart speaks of: of several for one host, istiod
 * takes the first that says a thing, and drops the rest without a word.
 */
export class HostDestinationRule extends IstioResource {
  /** The one of a host, which is there or is made. */
  public static of(scope: Construct, host: string): HostDestinationRule {
    const chart = Chart.of(scope);
    const id = `${shortName(host, chart.namespace).replace(/\./g, '-')}-subsets`;
    const found = chart.node.tryFindChild(id);
    return found instanceof HostDestinationRule ? found : new HostDestinationRule(chart, id, host);
  }

  private readonly subsets: Subset[] = [];

  private constructor(
    chart: Chart,
    id: string,
    private readonly host: string,
  ) {
    super(chart, id, networking.DestinationRule.GVK, {});
  }

  /** Takes one more subset in. */
  public add(subset: Subset): void {
    check(
      problemOfDnsLabel('name of a subset', subset.subsetName),
      this.subsets.some(other => other.subsetName === subset.subsetName)
        ? `name of a subset must be its own, got ${quote(subset.subsetName)} twice`
        : undefined,
      problemOfLabels(`labels of subset ${quote(subset.subsetName)}`, subset.labels),
    );
    this.subsets.push(subset);
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    const subsets = this.subsets.map(({ subsetName: name, labels }) => ({ name, labels }));
    return networking.DestinationRule.manifest({ spec: { host: this.host, subsets } }) as { spec: unknown };
  }
}

/** A service of the chart's own namespace by its name, one of another with its namespace, any other host in full. */
function shortName(host: string, namespace: string | undefined): string {
  const [, name, its] = /^([^.]+)\.([^.]+)\.svc\./.exec(host) ?? [];
  return name === undefined ? host : its === namespace ? name : `${name}.${its}`;
}

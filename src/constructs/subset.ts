import type * as networking from '../../imports/networking.istio.io';
import { problemOfDnsLabel, problemOfLabels } from '../model/grammar';
import { quote } from '../model/quote';
import { check } from './check';
import type { Destination, IDestination } from './destination';
import type { IHost } from './host';
import type { IRouteAction, RouteAction } from './route-action';
import { toRouteDestination } from './route-action';
import type { TrafficPolicy } from './traffic-policy';
import { problemOfTrafficPolicy, toWireTrafficPolicy } from './traffic-policy';
import { Construct } from 'constructs';
import { declareSubset } from './known-objects';

/** Which workloads a subset holds, and how they are treated. */
export interface SubsetOptions {
  /**
   * The labels that its workloads have; an empty map means all workloads of the host.
   *
   * @default - `version`, with the subset's name
   */
  readonly labels?: { [key: string]: string };

  /**
   * How clients treat it. Of each block that it leaves out, it has the service's. It takes effect when a route
   * sends requests to the subset.
   *
   * @default - as the service
   */
  readonly trafficPolicy?: TrafficPolicy;
}

/** A subset by its name. */
export interface SubsetProps extends SubsetOptions {
  /** The name of the subset, its own in the DestinationRule. */
  readonly subsetName: string;
}

/** Some of a service's workloads, told apart by their labels. Made by `addSubset` of a `MeshService` or a `DestinationRule`. */
export class Subset implements IDestination, IRouteAction {
  /**
   * A subset that a DestinationRule elsewhere has.
   *
   * @param host the service
   * @param subsetName the name of the subset there
   */
  public static fromSubsetName(host: IHost, subsetName: string): Subset {
    const subset = new Subset(host, { subsetName });
    if (Construct.isConstruct(host)) {
      declareSubset(host, host.host, subsetName);
    }
    return subset;
  }

  /** The name of the subset, as the service's DestinationRule has it. */
  public readonly subsetName: string;

  /** The labels that its workloads have. */
  public readonly labels: { [key: string]: string };

  private readonly trafficPolicy?: TrafficPolicy;

  /** @internal */
  public constructor(
    private readonly service: IHost,
    props: SubsetProps,
  ) {
    const { subsetName, labels = { version: subsetName }, trafficPolicy } = props;
    check(
      problemOfDnsLabel('name of a subset', subsetName),
      Object.keys(labels).length === 0 ? undefined : problemOfLabels(`labels of subset ${quote(subsetName)}`, labels),
      trafficPolicy && problemOfTrafficPolicy(trafficPolicy),
    );
    this.subsetName = subsetName;
    this.labels = labels;
    this.trafficPolicy = trafficPolicy;
  }

  /** Where a request is sent. */
  public toDestination(): Destination {
    const { service, subsetName: subset } = this;
    return 'toDestination' in service
      ? { ...(service as IHost & IDestination).toDestination(), subset }
      : { host: service.host, subset };
  }

  /** What is done with a request: it is forwarded. */
  public toRouteAction(): RouteAction {
    return { route: [{ destination: toRouteDestination(this.toDestination()) }] };
  }

  /** @internal */
  public _toWire(): networking.DestinationRuleSpecSubsets {
    const { subsetName: name, labels, trafficPolicy } = this;
    return {
      name,
      labels: Object.keys(labels).length === 0 ? undefined : labels,
      trafficPolicy: trafficPolicy && toWireTrafficPolicy(trafficPolicy),
      // the policy of a subset has the fields of the service's, under types of other names
    } as networking.DestinationRuleSpecSubsets;
  }
}

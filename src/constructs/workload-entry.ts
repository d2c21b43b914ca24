import type { Construct } from 'constructs';
import * as networking from '../../imports/networking.istio.io';
import { check } from './check';
import type { Endpoint } from './endpoint';
import { problemOfEndpoint } from './endpoint';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';

/** What a WorkloadEntry says. */
export interface WorkloadEntryProps extends Endpoint, IstioResourceProps {}

/**
 * One workload outside of Kubernetes: a virtual machine, say. It gets requests when a `ServiceEntry` in its namespace selects it by its
 * labels (`Resolution.staticWorkloads`, or `dnsWorkloads` for a DNS name).
 *
 * @see https://istio.io/latest/docs/reference/config/networking/workload-entry/
 */
export class WorkloadEntry extends IstioResource {
  /**
   * @param scope the scope
   * @param id the id
   * @param props what it says
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: WorkloadEntryProps,
  ) {
    super(scope, id, networking.WorkloadEntry.GVK, props);
    check(problemOfEndpoint('a WorkloadEntry', props));
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    return networking.WorkloadEntry.manifest({ spec: this.props }) as { spec: unknown };
  }
}

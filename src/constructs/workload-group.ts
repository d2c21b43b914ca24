import type { Construct } from 'constructs';
import * as networking from '../../imports/networking.istio.io';
import { problemOfLabels } from '../model/grammar';
import { check } from './check';
import type { WorkloadOptions } from './endpoint';
import { problemOfWorkload } from './endpoint';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import type { ReadinessProbe } from './readiness-probe';

/** What a WorkloadGroup says. */
export interface WorkloadGroupProps extends IstioResourceProps {
  /**
   * What its workloads have in common: ports, service account, network, locality.
   *
   * @default - they run as the service account `default`, and listen on the ports of the service
   */
  readonly template?: WorkloadOptions;

  /**
   * Labels of its workloads, by which a `ServiceEntry` or a policy selects them.
   *
   * @default - none
   */
  readonly workloadLabels?: { [key: string]: string };

  /**
   * Annotations of its workloads.
   *
   * @default - none
   */
  readonly workloadAnnotations?: { [key: string]: string };

  /**
   * How a workload is asked whether it is ready.
   *
   * @default - it is ready as soon as its proxy is
   */
  readonly probe?: ReadinessProbe;
}

/**
 * What workloads outside of Kubernetes have in common, as a Deployment says it of pods. A machine that joins the mesh as one of the group
 * gets its `WorkloadEntry` from istiod.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/workload-group/
 */
export class WorkloadGroup extends IstioResource {
  /**
   * @param scope the scope
   * @param id the id
   * @param props what it says
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: WorkloadGroupProps = {},
  ) {
    super(scope, id, networking.WorkloadGroup.GVK, props);
    const { template = {}, workloadLabels } = props;
    check(
      problemOfWorkload('a WorkloadGroup', template),
      workloadLabels && problemOfLabels('workloadLabels of a WorkloadGroup', workloadLabels),
    );
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    const { template = {}, workloadLabels: labels, workloadAnnotations: annotations, probe } = this.props;
    return networking.WorkloadGroup.manifest({
      spec: {
        metadata: labels || annotations ? { labels, annotations } : undefined,
        template,
        probe: probe?._toWire(),
      },
    }) as { spec: unknown };
  }
}

import { Construct } from 'constructs';
import { problemOfAddress } from '../model/address';
import { toDnsLabel } from '../model/grammar';
import { check } from './check';
import type { IstioResourceProps } from './istio-resource';
import type { IPolicyTarget, PolicyTarget } from './policy-target';
import { Workload } from './policy-target';
import type { ReadinessProbe } from './readiness-probe';
import { Resolution } from './resolution';
import { ServiceEntry } from './service-entry';
import type { ServicePort } from './service-port';
import { WorkloadEntry } from './workload-entry';
import { WorkloadGroup } from './workload-group';

/** What machines serve, and as whom. */
export interface VmWorkloadProps extends IstioResourceProps {
  /** The name that requests are for, such as `details.bookinfo.com`. */
  readonly host: string;

  /** The ports, and what is spoken on each. */
  readonly ports: ServicePort[];

  /**
   * The service account as which the machines join the mesh.
   *
   * @default 'default'
   */
  readonly serviceAccount?: string;

  /**
   * Labels of the machines, and of pods that serve beside them.
   *
   * @default - `app`, with the construct's id in lower case
   */
  readonly labels?: { [key: string]: string };

  /**
   * The network that the machines are in.
   *
   * @default - that of the cluster
   */
  readonly network?: string;

  /**
   * How a machine is asked whether it is ready.
   *
   * @default - it is ready as soon as its proxy is
   */
  readonly probe?: ReadinessProbe;
}

/** Of one machine, what the others need not have. */
export interface VmWorkloadEntryOptions extends IstioResourceProps {
  /**
   * Where it stands, from the largest to the smallest: `region/zone/subzone`.
   *
   * @default - not known
   */
  readonly locality?: string;

  /**
   * Labels of its own, such as `version`.
   *
   * @default - those that all have
   */
  readonly labels?: { [key: string]: string };
}

/**
 * A service that runs on virtual machines. Emits the `WorkloadGroup` as which machines join, and the `ServiceEntry` under whose host the mesh
 * calls them, with mutual TLS; `metadata` is that of both. Machines that do not register themselves are added by their addresses.
 *
 * @see https://istio.io/latest/docs/setup/install/virtual-machine/
 */
export class VmWorkload extends Construct implements IPolicyTarget {
  /** What the machines have in common. */
  public readonly group: WorkloadGroup;

  /** The service, to send requests to. */
  public readonly service: ServiceEntry;

  private readonly workload: Workload;

  /**
   * @param scope the scope
   * @param id the id
   * @param props host and ports
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: VmWorkloadProps,
  ) {
    super(scope, id);
    const { host, ports, network, probe, metadata, serviceAccount = 'default' } = props;
    this.workload = Workload.labelled(props.labels ?? { app: toDnsLabel(id) });
    this.group = new WorkloadGroup(this, 'Group', {
      metadata,
      template: { serviceAccount, network },
      workloadLabels: this.workload.labels,
      probe,
    });
    this.service = new ServiceEntry(this, 'Service', {
      metadata,
      hosts: [host],
      ports,
      resolution: Resolution.staticWorkloads(this.workload.labels),
    });
  }

  /**
   * A machine by its address, for one that does not register itself.
   *
   * @param id the id of the WorkloadEntry
   * @param address its IP address
   * @param options locality and labels
   */
  public addWorkloadEntry(id: string, address: string, options: VmWorkloadEntryOptions = {}): WorkloadEntry {
    const { network, serviceAccount = 'default' } = this.props;
    check(problemOfAddress('address of a machine', address));
    return new WorkloadEntry(this, id, {
      metadata: options.metadata,
      address,
      labels: { ...options.labels, ...this.workload.labels },
      locality: options.locality,
      network,
      serviceAccount,
    });
  }

  /** To what a policy applies: on sidecars to the machines, in ambient mode to the ServiceEntry. */
  public toPolicyTarget(): PolicyTarget {
    return this.service.toPolicyTarget();
  }
}

import type { Construct } from 'constructs';
import * as telemetry from '../../imports/telemetry.istio.io';
import type { AccessLogging } from './access-logging';
import { problemOfAccessLogging, toWireAccessLogging } from './access-logging';
import { check } from './check';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import type { Metrics } from './metrics';
import { problemOfMetrics, toWireMetrics } from './metrics';
import type { IPolicyTarget } from './policy-target';
import { toWireTargets } from './policy-target';
import { problemOfMissingWaypoint } from './ztunnel';
import type { Tracing } from './tracing';
import { problemOfTracing, toWireTracing } from './tracing';
import { WorkloadMode } from './workload-mode';

/** What is logged, traced and measured. At least one of the three. */
export interface TelemetryProps extends IstioResourceProps {
  /**
   * Whose traffic: workloads, or the objects behind gateways and waypoints. A workload may have one Telemetry of its own.
   *
   * @default - that of all workloads of the namespace; in the root namespace, of the whole mesh
   */
  readonly targets?: IPolicyTarget[];

  /**
   * What is logged, and where to.
   *
   * @default - what a Telemetry of a wider scope says
   */
  readonly accessLogging?: AccessLogging[];

  /**
   * What is traced, and how; one entry, or one for each direction.
   *
   * @default - what a Telemetry of a wider scope says
   */
  readonly tracing?: Tracing[];

  /**
   * What is measured, and with which tags.
   *
   * @default - what a Telemetry of a wider scope says
   */
  readonly metrics?: Metrics[];
}

/**
 * Says what the proxies of some workloads log, trace and measure. What it does not say is taken from the namespace's
 * Telemetry, and then from the mesh's; each of these may have only one without targets.
 *
 * @see https://istio.io/latest/docs/reference/config/telemetry/
 */
export class Telemetry extends IstioResource {
  /**
   * @param scope the scope
   * @param id the id
   * @param props what it says
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: TelemetryProps,
  ) {
    super(scope, id, telemetry.Telemetry.GVK, props);
    const { accessLogging = [], tracing = [], metrics = [] } = props;
    check(
      accessLogging.length + tracing.length + metrics.length > 0
        ? undefined
        : 'a Telemetry must have accessLogging, tracing or metrics, got none',
      ...accessLogging.map(problemOfAccessLogging),
      ...tracing.map(problemOfTracing),
      problemOfModes(tracing),
      ...metrics.map(problemOfMetrics),
    );
    // what Istio cannot be told is told where it is written
    toWireTargets(this, props.targets);
    // without targets it holds for every Envoy of the namespace, those of waypoints too
    check(problemOfMissingWaypoint(this, props.targets, props.targets && 'a Telemetry with targets'));
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    const { targets, accessLogging, tracing, metrics } = this.props;
    return telemetry.Telemetry.manifest({
      spec: {
        ...toWireTargets(this, targets),
        accessLogging: accessLogging?.map(toWireAccessLogging),
        tracing: tracing?.map(toWireTracing),
        metrics: metrics?.map(toWireMetrics),
      },
    }) as { spec: unknown };
  }
}

/** Of two entries for one direction istiod takes the last. */
function problemOfModes(tracing: readonly Tracing[]): string | undefined {
  const modes = tracing.map(({ mode }) => mode ?? WorkloadMode.CLIENT_AND_SERVER);
  const apart = new Set(modes).size === modes.length && !modes.includes(WorkloadMode.CLIENT_AND_SERVER);
  return modes.length < 2 || apart
    ? undefined
    : `tracing must be one entry, or one for mode CLIENT and one for SERVER, got ${modes.join(' and ')}`;
}

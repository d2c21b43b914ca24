import type { Construct } from 'constructs';
import * as networking from '../../imports/networking.istio.io';
import { warn } from '../warn';
import { check } from './check';
import type { ConfigPatch } from './config-patch';
import type { IstioResourceProps } from './istio-resource';
import { IstioResource } from './istio-resource';
import type { IPolicyTarget } from './policy-target';
import { toWireTargets } from './policy-target';
import { problemOfPriority } from './priority';

/** Changes to Envoy's configuration, and whose. */
export interface EnvoyFilterProps extends IstioResourceProps {
  /**
   * Whose proxies: those of workloads, or the objects behind gateways and waypoints.
   *
   * @default - those of all workloads of the namespace; in the root namespace, of the whole mesh
   */
  readonly targets?: IPolicyTarget[];

  /** The changes, made in this order. At least one. */
  readonly configPatches: ConfigPatch[];

  /**
   * When it is applied among other EnvoyFilters of its namespace: lower first, equal ones by their age. Give one where a
   * patch refers to what another EnvoyFilter adds.
   *
   * @default 0
   */
  readonly priority?: number;
}

/**
 * Changes the configuration that istiod makes for Envoy. It depends on how istiod and Envoy work inside, and a new
 * version of either may break it, so Istio warns of each: prefer what has a kind of its own.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/envoy-filter/
 */
export class EnvoyFilter extends IstioResource {
  /**
   * @param scope the scope
   * @param id the id
   * @param props what it says
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: EnvoyFilterProps,
  ) {
    super(scope, id, networking.EnvoyFilter.GVK, props);
    const { configPatches, priority } = props;
    check(
      configPatches.length > 0 ? undefined : 'configPatches of an EnvoyFilter must not be empty',
      priority === undefined ? undefined : problemOfPriority('priority of an EnvoyFilter', priority),
    );
    configPatches.flatMap(patch => patch._problemOfEffect ?? []).forEach(problem => warn(this, problem));
    // what Istio cannot be told is told where it is written
    this._manifest();
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    const { configPatches, priority, targets } = this.props;
    const { selector, targetRefs } = toWireTargets(this, targets);
    return networking.EnvoyFilter.manifest({
      spec: {
        workloadSelector: selector && { labels: selector.matchLabels },
        targetRefs,
        configPatches: configPatches.map(patch => patch._toWire(this.metadata.namespace)),
        priority,
      },
    }) as { spec: unknown };
  }
}

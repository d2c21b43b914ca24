import type { Construct } from 'constructs';
import * as extensions from '../../imports/extensions.istio.io';
import { check } from './check';
import type { ExtensionFilter } from './extension-filter';
import type { ExtensionOptions } from './extension-options';
import { problemOfExtension, toWireExtension } from './extension-options';
import { IstioResource } from './istio-resource';
import { toWireTargets } from './policy-target';
import { problemOfMissingWaypoint } from './ztunnel';

/** What an extension runs, and where. */
export interface TrafficExtensionProps extends ExtensionOptions {
  /** What runs: a script in Lua, or a Wasm module. */
  readonly filter: ExtensionFilter;
}

/**
 * Runs code of one's own in proxies, on the traffic that passes them: a script in Lua or a Wasm module. Needs Istio
 * 1.30; for what is older there is `WasmPlugin`.
 *
 * @see https://istio.io/latest/docs/reference/config/proxy_extensions/traffic_extension/
 */
export class TrafficExtension extends IstioResource {
  /**
   * @param scope the scope
   * @param id the id
   * @param props what it says
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: TrafficExtensionProps,
  ) {
    super(scope, id, extensions.TrafficExtension.GVK, props);
    check(problemOfExtension(props));
    // what Istio cannot be told is told where it is written
    toWireTargets(this, props.targets);
    check(problemOfMissingWaypoint(this, props.targets, 'a TrafficExtension'));
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    // the generated enums hold the wire's own words
    return extensions.TrafficExtension.manifest({
      spec: {
        ...toWireTargets(this, this.props.targets),
        ...toWireExtension(this.props),
        ...this.props.filter._toWire(),
      } as extensions.TrafficExtensionSpec,
    }) as { spec: unknown };
  }
}

import type { Construct } from 'constructs';
import * as extensions from '../../imports/extensions.istio.io';
import { check } from './check';
import type { ExtensionOptions } from './extension-options';
import { problemOfExtension, toWireExtension } from './extension-options';
import { IstioResource } from './istio-resource';
import { toWireTargets } from './policy-target';
import { problemOfMissingWaypoint } from './ztunnel';
import type { WasmOptions } from './wasm-options';
import { problemOfWasm, toWireWasm } from './wasm-options';

/** Which Wasm module runs, how, and where. */
export interface WasmPluginProps extends ExtensionOptions, WasmOptions {
  /**
   * Where the module is: `oci://...`, `https://...`, `http://...`, or `file:///...` in the proxy's container. Without
   * a scheme it is an image of a registry without a port.
   */
  readonly url: string;
}

/**
 * Runs a Wasm module in proxies. From Istio 1.30 on a `TrafficExtension` does the same and Lua too, and takes its place;
 * this kind is for what is older.
 *
 * @see https://istio.io/latest/docs/reference/config/proxy_extensions/wasm-plugin/
 */
export class WasmPlugin extends IstioResource {
  /**
   * @param scope the scope
   * @param id the id
   * @param props what it says
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: WasmPluginProps,
  ) {
    super(scope, id, extensions.WasmPlugin.GVK, props);
    check(problemOfWasm(props.url, props), problemOfExtension(props));
    // what Istio cannot be told is told where it is written
    toWireTargets(this, props.targets);
    check(problemOfMissingWaypoint(this, props.targets, 'a WasmPlugin'));
  }

  /** @internal */
  protected _manifest(): { spec: unknown } {
    // the generated enums hold the wire's own words
    return extensions.WasmPlugin.manifest({
      spec: {
        ...toWireTargets(this, this.props.targets),
        ...toWireExtension(this.props),
        ...toWireWasm(this.props.url, this.props),
      } as extensions.WasmPluginSpec,
    }) as { spec: unknown };
  }
}

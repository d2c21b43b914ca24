import { check } from './check';
import type { WasmOptions } from './wasm-options';
import { problemOfWasm, toWireWasm } from './wasm-options';

/**
 * What an extension runs: a script in Lua, or a Wasm module.
 *
 * @see https://istio.io/latest/docs/reference/config/proxy_extensions/traffic_extension/
 */
export class ExtensionFilter {
  /**
   * A script in Lua that defines `envoy_on_request`, `envoy_on_response` or both.
   *
   * @param inlineCode the script, 1 to 65536 characters
   * @see https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/lua_filter
   */
  public static lua(inlineCode: string): ExtensionFilter {
    check(
      inlineCode.length >= 1 && Buffer.byteLength(inlineCode) <= 65536
        ? undefined
        : `script in Lua must have 1 to 65536 bytes, got ${Buffer.byteLength(inlineCode)} (a larger one is a case for Wasm)`,
      /\benvoy_on_(request|response)\b/.test(inlineCode)
        ? undefined
        : 'script in Lua must define envoy_on_request or envoy_on_response, got neither: such a script does nothing',
    );
    return new ExtensionFilter({ lua: { inlineCode } });
  }

  /**
   * A Wasm module.
   *
   * @param url where it is: `oci://...`, `https://...`, `http://...`, or `file:///...` in the proxy's container;
   * without a scheme it is an image of a registry without a port
   * @param options how it is fetched and run
   */
  public static wasm(url: string, options: WasmOptions = {}): ExtensionFilter {
    check(problemOfWasm(url, options));
    return new ExtensionFilter({ wasm: toWireWasm(url, options) });
  }

  private constructor(private readonly filter: { lua?: object; wasm?: object }) {}

  /** @internal */
  public _toWire(): { lua?: object; wasm?: object } {
    return this.filter;
  }
}

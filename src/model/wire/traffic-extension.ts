/** The fields of a TrafficExtension that this library reads, as they stand on the wire. */
import type { PolicyTarget } from './policy-target';
import type { WasmModule } from './wasm-plugin';

/** `spec.lua` of a TrafficExtension. */
export interface LuaConfig {
  readonly inlineCode?: string;
}

/** `spec` of a TrafficExtension, as far as it is read. */
export interface TrafficExtensionSpec extends PolicyTarget {
  readonly wasm?: WasmModule;
  readonly lua?: LuaConfig;
  readonly phase?: string;
  readonly priority?: number;
}

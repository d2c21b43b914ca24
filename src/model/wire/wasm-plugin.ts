/** The fields of a WasmPlugin that this library reads, as they stand on the wire. */
import type { PolicyTarget } from './policy-target';

/** `vmConfig.env[]` of a Wasm module. */
export interface EnvVar {
  readonly name?: string;
  readonly valueFrom?: string;
  readonly value?: string;
}

/** `vmConfig` of a Wasm module. */
export interface VmConfig {
  readonly env?: EnvVar[];
}

/** A Wasm module, as far as it is read: `spec` of a WasmPlugin and `spec.wasm` of a TrafficExtension have its fields. */
export interface WasmModule {
  readonly url?: string;
  readonly sha256?: string;
  readonly imagePullPolicy?: string;
  readonly imagePullSecret?: string;
  readonly pluginName?: string;
  readonly vmConfig?: VmConfig;
}

/** `spec` of a WasmPlugin, as far as it is read. */
export interface WasmPluginSpec extends WasmModule, PolicyTarget {
  readonly phase?: string;
  readonly priority?: number;
}

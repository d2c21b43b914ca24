/**
 * The value of an environment variable of a Wasm module.
 *
 * @see https://istio.io/latest/docs/reference/config/proxy_extensions/wasm-plugin/#EnvVar
 */
export class WasmEnvVar {
  /**
   * A value that is written here.
   *
   * @param value at most 2048 characters
   */
  public static inline(value: string): WasmEnvVar {
    return new WasmEnvVar({ value });
  }

  /** The value that the proxy's own variable of that name has. Where there is none, the module has none. */
  public static host(): WasmEnvVar {
    return new WasmEnvVar({ valueFrom: 'HOST' });
  }

  private constructor(
    /** @internal */
    public readonly _source: { readonly value?: string; readonly valueFrom?: 'HOST' },
  ) {}
}

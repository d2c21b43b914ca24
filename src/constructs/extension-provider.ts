import { check } from './check';

/**
 * A provider of telemetry or authorization that the mesh configuration declares: where logs, spans and metrics go, or
 * who is asked for permission. It is known here by its name alone.
 *
 * @see https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-ExtensionProvider
 */
export class ExtensionProvider {
  /** The access log that each Envoy writes to its standard output. Every mesh has it. */
  public static readonly ENVOY = new ExtensionProvider('envoy');

  /** The metrics that Prometheus reads from each Envoy. Every mesh has it. */
  public static readonly PROMETHEUS = new ExtensionProvider('prometheus');

  /**
   * A provider by its name.
   *
   * @param name the name under `extensionProviders` of the mesh configuration; not empty
   */
  public static named(name: string): ExtensionProvider {
    return new ExtensionProvider(name);
  }

  private constructor(
    /** The name under `extensionProviders` of the mesh configuration. */
    public readonly name: string,
  ) {
    check(name === '' ? 'name of a provider must not be empty (see extensionProviders of MeshConfig)' : undefined);
  }
}

/** Providers as they are written: a list of names. */
export function toWireProviders(
  providers: readonly ExtensionProvider[] | undefined,
): Array<{ name: string }> | undefined {
  return providers?.map(({ name }) => ({ name }));
}

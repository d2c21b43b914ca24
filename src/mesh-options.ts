import { minorOf, problemOfIstioVersion } from './model/istio-minor';
import { DEFAULT_SETTINGS, type MeshSettings } from './model/settings';

/** What is true of a mesh beside its manifests. */
export interface MeshOptions {
  /**
   * The Istio that it is meant for, such as '1.28': what is newer is an error.
   *
   * @default - what `IstioVersion.target` says of a construct; else the newest that is known
   */
  readonly istioVersion?: string;
  /**
   * The domain of the cluster, the end of the full name of each service.
   *
   * @default 'cluster.local'
   */
  readonly clusterDomain?: string;
  /**
   * The namespace in which a policy holds for the whole mesh.
   *
   * @default 'istio-system'
   */
  readonly rootNamespace?: string;
  /**
   * The namespace of an object that does not say it.
   *
   * @default 'default'
   */
  readonly defaultNamespace?: string;
  /**
   * Whether the manifests are all there is. A reference to what is not among them is an error then, and else a warning.
   *
   * @default false
   */
  readonly closed?: boolean;
  /**
   * Whether missing hardening is reported too, such as a gateway for every host.
   *
   * @default false
   */
  readonly advice?: boolean;
  /**
   * The mesh configuration, as `meshConfig` of Istio's installation.
   *
   * @default - that of the ConfigMap `istio` in the root namespace, where it is among the manifests; else Istio's defaults
   * @see https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- jsii has no other word for any JSON
  readonly meshConfig?: any;
}

/** The settings that the options say. Throws where one is none. */
export function toSettings(options: MeshOptions): MeshSettings {
  const { istioVersion } = options;
  const meshConfig: unknown = options.meshConfig;
  const problem = istioVersion === undefined ? undefined : problemOfIstioVersion('istioVersion', istioVersion);
  if (problem) {
    throw new Error(problem);
  }
  if (
    meshConfig !== undefined &&
    (typeof meshConfig !== 'object' || meshConfig === null || Array.isArray(meshConfig))
  ) {
    throw new Error(
      `meshConfig must be an object with fields of Istio's MeshConfig, got ${JSON.stringify(meshConfig)}`,
    );
  }
  return {
    clusterDomain: options.clusterDomain ?? DEFAULT_SETTINGS.clusterDomain,
    rootNamespace: options.rootNamespace ?? DEFAULT_SETTINGS.rootNamespace,
    defaultNamespace: options.defaultNamespace ?? DEFAULT_SETTINGS.defaultNamespace,
    closed: options.closed ?? DEFAULT_SETTINGS.closed,
    ...(istioVersion === undefined ? {} : { istioMinor: minorOf(istioVersion) }),
    ...(meshConfig === undefined ? {} : { meshConfig: meshConfig as Record<string, unknown> }),
  };
}

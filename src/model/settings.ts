/** What is true of a whole mesh, beside its resources. */
export interface MeshSettings {
  /** The domain of the cluster: `cluster.local`. */
  readonly clusterDomain: string;
  /** Where what holds for the whole mesh stands: `istio-system`. */
  readonly rootNamespace: string;
  /** Where an object is that does not say it. */
  readonly defaultNamespace: string;
  /** Whether the resources are all there is: what is not among them does not exist. */
  readonly closed: boolean;
  /** The minor of Istio 1 that is the target of what does not say it. */
  readonly istioMinor?: number;
  /** The mesh configuration, as far as it is given. */
  readonly meshConfig?: Readonly<Record<string, unknown>>;
}

export const DEFAULT_SETTINGS: MeshSettings = {
  clusterDomain: 'cluster.local',
  rootNamespace: 'istio-system',
  defaultNamespace: 'default',
  closed: false,
};

/** Which workloads are meant, as it stands on the wire: older kinds say `labels`, newer ones `matchLabels`. */
export interface WorkloadSelector {
  readonly labels?: { readonly [key: string]: string };
  readonly matchLabels?: { readonly [key: string]: string };
}

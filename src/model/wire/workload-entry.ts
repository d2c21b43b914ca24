/** `spec` of a WorkloadEntry, and `spec.endpoints[]` of a ServiceEntry, as they stand on the wire. */
export interface WorkloadEntrySpec {
  readonly address?: string;
  readonly ports?: { readonly [name: string]: number };
  readonly labels?: { readonly [key: string]: string };
  readonly network?: string;
  readonly locality?: string;
  readonly weight?: number;
  readonly serviceAccount?: string;
}

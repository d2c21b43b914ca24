/**
 * Where a field stands in the CRD of an Istio that does not do what it says yet. Each with the reason; they overrule
 * the generated table.
 */
export const CORRECTIONS: { readonly [name: string]: number } = {
  // 1.28 resolves it at waypoints only, 1.29 for TLS; sidecars do since 1.30
  'networking.istio.io ServiceEntry /spec/resolution=DYNAMIC_DNS': 30,
};

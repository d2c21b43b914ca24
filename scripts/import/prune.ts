import type { Crd, CrdVersion } from './crd';

/**
 * The CRD with the one version that a user should write: `v1` where it is served, else the newest served one.
 *
 * The storage flag says nothing here: Telemetry stores `v1alpha1` and serves `v1`. All served versions of a kind have the
 * same fields, so the others would only be the same classes under worse names.
 */
export function pruneVersions(crd: Crd): Crd {
  const served = crd.spec.versions.filter(version => version.served);
  const chosen = served.find(version => version.name === 'v1') ?? newest(served);
  if (chosen === undefined) throw new Error(`'${crd.spec.names.kind}' serves no version`);
  return { ...crd, spec: { ...crd.spec, versions: [chosen] } };
}

function newest(versions: readonly CrdVersion[]): CrdVersion | undefined {
  return [...versions].sort((a, b) => maturity(b) - maturity(a))[0];
}

/**
 * Kubernetes' order of versions: stable before beta before alpha, then by number.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#version-priority
 */
function maturity({ name }: CrdVersion): number {
  const match = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(name);
  if (match === null) throw new Error(`'${name}' is no Kubernetes version, expected one like v1 or v1beta2`);
  const [, major, stage, minor] = match;
  const stages: { [stage: string]: number } = { alpha: 1, beta: 2 };
  return (stage === undefined ? 3 : stages[stage]) * 1e6 + Number(major) * 1e3 + Number(minor ?? 0);
}

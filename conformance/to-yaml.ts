import { stringify } from 'yaml';

/** Manifests as one stream. In YAML 1.1, which Kubernetes reads: there a bare `yes` is no text. */
export function toYaml(manifests: readonly unknown[]): string {
  return manifests.map(manifest => stringify(manifest, { version: '1.1' })).join('---\n');
}

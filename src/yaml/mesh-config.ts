import { Config } from '../model/config';
import type { Resource } from '../model/resource';
import type { MeshSettings } from '../model/settings';
import { readYaml } from './read';

/** What the mesh configuration of a ConfigMap says, or why it says nothing. */
export interface MeshConfigText {
  readonly value?: Readonly<Record<string, unknown>>;
  readonly problem?: string;
}

/** The mesh of resources. Its configuration is that of the settings, else what the resources have. */
export function toConfig(resources: readonly Resource[], settings: MeshSettings): Config {
  const holder = settings.meshConfig ? undefined : resources.find(resource => holdsMeshConfig(resource, settings));
  const meshConfig = holder && readMeshConfig(holder).value;
  return new Config(resources, meshConfig ? { ...settings, meshConfig } : settings);
}

/** Whether a resource is where Istio's installation writes its mesh configuration. */
export function holdsMeshConfig(resource: Resource, settings: MeshSettings): boolean {
  return (
    resource.kind === 'ConfigMap' &&
    resource.name === 'istio' &&
    resource.group === '' &&
    (resource.namespace ?? settings.defaultNamespace) === settings.rootNamespace &&
    textOf(resource) !== undefined
  );
}

/** Reads the mesh configuration of a ConfigMap. */
export function readMeshConfig(configMap: Resource): MeshConfigText {
  const { documents, faults } = readYaml(textOf(configMap) ?? '');
  if (faults.length > 0) {
    const [{ at, message }] = faults;
    return { problem: `is no YAML: ${message} (line ${at.line}, column ${at.column} of it)` };
  }
  const value = documents[0]?.value ?? {};
  return typeof value === 'object' && !Array.isArray(value)
    ? { value: value as Readonly<Record<string, unknown>> }
    : { problem: 'must be an object with fields of the mesh configuration' };
}

function textOf({ manifest }: Resource): string | undefined {
  const mesh = (manifest.data as Readonly<Record<string, unknown>> | null | undefined)?.mesh;
  return typeof mesh === 'string' ? mesh : undefined;
}

import { fieldAt } from '../../model/field';
import { holdsMeshConfig, readMeshConfig } from '../../yaml/mesh-config';
import type { Rule } from '../rule';

/** istiod goes on with the configuration that it had, or with none. */
export const unreadableMeshConfig: Rule = {
  name: 'config-map/unreadable-mesh-config',
  level: 'error',
  says: 'the mesh configuration in the ConfigMap of the installation is no YAML, or no object',
  source: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
  alike: [],
  *check(config) {
    for (const resource of config.of('', 'ConfigMap')) {
      const problem =
        !resource.known && holdsMeshConfig(resource, config.settings) ? readMeshConfig(resource).problem : undefined;
      if (problem !== undefined) {
        yield { at: fieldAt(resource, ['data', 'mesh']), message: `data.mesh ${problem}` };
      }
    }
  },
};

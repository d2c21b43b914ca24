import type { Config } from './config';
import { once } from './once';
import { at } from './plain';
import { labelsOf, type Resource } from './resource';

/** The Namespaces by name. A chart may have set a namespace on them too, which means nothing. */
export const namespaces = once(
  (config: Config): ReadonlyMap<string, Resource> =>
    new Map(config.of('', 'Namespace').map(resource => [resource.name, resource])),
);

/** The labels of a namespace; nothing where they are not known. What is not there has none, where the mesh is closed. */
export function labelsOfNamespace(name: string, config: Config): Readonly<Record<string, string>> | undefined {
  const found = namespaces(config).get(name);
  if (found && !(found.known && at(found.manifest, 'metadata', 'labels') === undefined)) {
    return labelsOf(found);
  }
  return !found && config.settings.closed ? {} : undefined;
}

/** Namespaces that every cluster has. */
const OF_EVERY_CLUSTER = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];

/** The names of the namespaces that are declared, in which something is, and that every cluster has. */
export const namespaceNames = once(
  (config: Config): ReadonlySet<string> =>
    new Set([
      ...OF_EVERY_CLUSTER,
      config.settings.rootNamespace,
      ...namespaces(config).keys(),
      ...config.all.flatMap(({ namespace }) => namespace ?? []),
    ]),
);

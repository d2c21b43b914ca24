import { Field } from '../../model/field';
import type { Resource } from '../../model/resource';
import { nameOf } from '../../model/resource';
import type { Rule } from '../rule';

/** Of two, the cluster keeps the one that is applied last. */
export const duplicate: Rule = {
  name: 'resource/duplicate',
  level: 'error',
  says: 'two objects have one kind, namespace and name',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names',
  alike: [],
  *check(config) {
    const seen = new Map<string, Resource>();
    for (const resource of config.resources) {
      const key = JSON.stringify([resource.group, resource.kind, resource.namespace ?? '', resource.name]);
      const first = seen.get(key);
      if (first) {
        yield {
          at: new Field(resource, '/metadata/name', resource.name),
          message: `${nameOf(resource)} is there twice${placeOf(first)}: of the two the cluster keeps one`,
          fix: 'set metadata.name of one of them',
        };
      } else {
        seen.set(key, resource);
      }
    }
  },
};

/** Where the other one comes from, as far as it is known. */
function placeOf({ constructPath, source }: Resource): string {
  if (constructPath !== undefined) {
    return `, also by ${constructPath}`;
  }
  if (source === undefined) {
    return '';
  }
  const { line } = source.positionOf('/metadata/name', 'value');
  return source.file === undefined ? `, also in line ${line}` : `, also in ${source.file}:${line}`;
}

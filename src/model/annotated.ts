import { type Config, ISTIO_GROUPS } from './config';
import { Field } from './field';
import { once } from './once';
import { annotationsOf } from './resource';

/** The annotations of the objects of Istio's own kinds, where there are any. */
export const annotated = once((config: Config): ReadonlyArray<Field<Readonly<Record<string, string>>>> => {
  const found = [];
  for (const resource of config.resources) {
    const metadata = resource.manifest.metadata as { readonly annotations?: unknown } | undefined;
    if (metadata?.annotations && ISTIO_GROUPS.includes(resource.group)) {
      found.push(new Field(resource, '/metadata/annotations', annotationsOf(resource)));
    }
  }
  return found;
});

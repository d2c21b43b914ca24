import { apiServerRule } from '../api-server';

/** The API server asks the same of every kind: a name, and names, labels and annotations in their grammars. */
export const badMetadata = apiServerRule(
  'bad-metadata',
  'the metadata of an object is not what Kubernetes takes',
  'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
);

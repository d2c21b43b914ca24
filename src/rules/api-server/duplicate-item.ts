import { apiServerRule } from '../api-server';

/** The API server refuses the object: it merges such a list by the key, and could not tell which item is meant. */
export const duplicateItem = apiServerRule(
  'duplicate-item',
  'two items of a list have the key that tells items apart',
  'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#merge-strategy',
);

import { apiServerRule } from '../api-server';

/** The API server refuses the object. */
export const missingField = apiServerRule(
  'missing-field',
  'a field that must be there is not',
  'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
);

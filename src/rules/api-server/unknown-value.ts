import { apiServerRule } from '../api-server';

/** The API server refuses the object. */
export const unknownValue = apiServerRule(
  'unknown-value',
  'a value is not one of those that the field takes',
  'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
);

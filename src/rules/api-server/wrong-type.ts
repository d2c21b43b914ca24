import { apiServerRule } from '../api-server';

/** The API server refuses the object. */
export const wrongType = apiServerRule(
  'wrong-type',
  'a value is of another type than the field',
  'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
);

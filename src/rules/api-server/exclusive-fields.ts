import { apiServerRule } from '../api-server';

/** The API server refuses the object. */
export const exclusiveFields = apiServerRule(
  'exclusive-fields',
  'two fields stand side by side of which at most one may be there',
  'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
);

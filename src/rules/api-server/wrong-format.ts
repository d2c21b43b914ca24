import { apiServerRule } from '../api-server';

/** The API server refuses the object. */
export const wrongFormat = apiServerRule(
  'wrong-format',
  'a text does not have the format that the field asks for',
  'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
);

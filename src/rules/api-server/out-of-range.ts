import { apiServerRule } from '../api-server';

/** The API server refuses the object. */
export const outOfRange = apiServerRule(
  'out-of-range',
  'a number is too small or too large, or a text, list or map too short or too long',
  'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
);

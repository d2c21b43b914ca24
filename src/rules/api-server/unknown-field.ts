import { apiServerRule } from '../api-server';

/**
 * `kubectl` asks the API server to refuse unknown fields; other clients have them dropped without a word, and what was meant does
 * not happen. No more than a warning, for a patch may say what a newer Istio knows.
 */
export const unknownField = apiServerRule(
  'unknown-field',
  'a field is not one that the kind has',
  'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
  'warning',
);

import { apiServerRule } from '../api-server';

/** `kubectl` asks the API server to refuse unknown fields; other clients have them dropped, and what was meant does not happen. */
export const unknownField = apiServerRule(
  'unknown-field',
  'a field is not one that the kind has',
  'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
);

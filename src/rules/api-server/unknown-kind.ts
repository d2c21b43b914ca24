import { apiServerRule } from '../api-server';

/** The API server does not know the kind. */
export const unknownKind = apiServerRule(
  'unknown-kind',
  'a kind of Istio is not one that Istio has, or not in this version',
  'https://istio.io/latest/docs/reference/config/',
);

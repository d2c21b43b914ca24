import { apiServerRule } from '../api-server';

/** The CRD has such rules in CEL. */
export const failedConstraint = apiServerRule(
  'failed-constraint',
  'a rule that the CRD has beyond its schema does not hold',
  'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules',
);

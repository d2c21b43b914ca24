import { badMetadata } from './api-server/bad-metadata';
import { duplicateItem } from './api-server/duplicate-item';
import { exclusiveFields } from './api-server/exclusive-fields';
import { failedConstraint } from './api-server/failed-constraint';
import { missingField } from './api-server/missing-field';
import { outOfRange } from './api-server/out-of-range';
import { unknownField } from './api-server/unknown-field';
import { unknownKind } from './api-server/unknown-kind';
import { unknownValue } from './api-server/unknown-value';
import { wrongFormat } from './api-server/wrong-format';
import { wrongType } from './api-server/wrong-type';
import { noWorkloads } from './authorization-policy/no-workloads';
import { caNotNamed } from './destination-rule/ca-not-named';
import { ignoredOperation } from './envoy-filter/ignored-operation';
import { relativeOperation } from './envoy-filter/relative-operation';
import { referenceNotGranted } from './http-route/reference-not-granted';
import { competingLabels } from './namespace/competing-labels';
import { notInjected } from './namespace/not-injected';
import { badAnnotation } from './resource/bad-annotation';
import { deprecated } from './resource/deprecated';
import { deprecatedAnnotation } from './resource/deprecated-annotation';
import { duplicate } from './resource/duplicate';
import { misplacedAnnotation } from './resource/misplaced-annotation';
import { negativeStatus } from './resource/negative-status';
import { selectorOfWaypoint } from './resource/selector-of-waypoint';
import { tooNew } from './resource/too-new';
import { unknownAnnotation } from './resource/unknown-annotation';
import { externalNameProtocol } from './service/external-name-protocol';
import { undeclaredProtocol } from './service/undeclared-protocol';
import { noAccessLogProvider } from './telemetry/no-access-log-provider';
import { twoForNamespace } from './telemetry/two-for-namespace';
import { workloadSelectedTwice } from './telemetry/workload-selected-twice';
import { hostSplit } from './virtual-service/host-split';
import { imageAutoNotInjected } from './workload/image-auto-not-injected';
import { istioProxyUid } from './workload/istio-proxy-uid';
import { portConflict } from './workload/port-conflict';
import type { Rule } from './rule';

/** All rules, sorted by name: written by `npm run rules`. */
export const RULES: readonly Rule[] = [
  badMetadata,
  duplicateItem,
  exclusiveFields,
  failedConstraint,
  missingField,
  outOfRange,
  unknownField,
  unknownKind,
  unknownValue,
  wrongFormat,
  wrongType,
  noWorkloads,
  caNotNamed,
  ignoredOperation,
  relativeOperation,
  referenceNotGranted,
  competingLabels,
  notInjected,
  badAnnotation,
  deprecated,
  deprecatedAnnotation,
  duplicate,
  misplacedAnnotation,
  negativeStatus,
  selectorOfWaypoint,
  tooNew,
  unknownAnnotation,
  externalNameProtocol,
  undeclaredProtocol,
  noAccessLogProvider,
  twoForNamespace,
  workloadSelectedTwice,
  hostSplit,
  imageAutoNotInjected,
  istioProxyUid,
  portConflict,
];

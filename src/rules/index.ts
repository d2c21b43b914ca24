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
import { negativeAllow } from './authorization-policy/negative-allow';
import { slashEvadesDeny } from './authorization-policy/slash-evades-deny';
import { unknownMethod } from './authorization-policy/unknown-method';
import { caNotNamed } from './destination-rule/ca-not-named';
import { tlsDisabled } from './destination-rule/tls-disabled';
import { anyHost } from './gateway/any-host';
import { plainHttp } from './gateway/plain-http';
import { weakTls } from './gateway/weak-tls';
import { referenceNotGranted } from './http-route/reference-not-granted';
import { competingLabels } from './namespace/competing-labels';
import { notInjected } from './namespace/not-injected';
import { notStrict } from './peer-authentication/not-strict';
import { payloadForwarded } from './request-authentication/payload-forwarded';
import { badAnnotation } from './resource/bad-annotation';
import { deprecatedAnnotation } from './resource/deprecated-annotation';
import { duplicate } from './resource/duplicate';
import { misplacedAnnotation } from './resource/misplaced-annotation';
import { tooNew } from './resource/too-new';
import { unknownAnnotation } from './resource/unknown-annotation';
import { externalNameProtocol } from './service/external-name-protocol';
import { undeclaredProtocol } from './service/undeclared-protocol';
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
  negativeAllow,
  slashEvadesDeny,
  unknownMethod,
  caNotNamed,
  tlsDisabled,
  anyHost,
  plainHttp,
  weakTls,
  referenceNotGranted,
  competingLabels,
  notInjected,
  notStrict,
  payloadForwarded,
  badAnnotation,
  deprecatedAnnotation,
  duplicate,
  misplacedAnnotation,
  tooNew,
  unknownAnnotation,
  externalNameProtocol,
  undeclaredProtocol,
  hostSplit,
  imageAutoNotInjected,
  istioProxyUid,
  portConflict,
];

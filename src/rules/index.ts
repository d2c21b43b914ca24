import { badMetadata } from './api-server/bad-metadata';
import { duplicateField } from './api-server/duplicate-field';
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
import { unreadableMeshConfig } from './config-map/unreadable-mesh-config';
import { referenceNotGranted } from './http-route/reference-not-granted';
import { duplicate } from './resource/duplicate';
import { tooNew } from './resource/too-new';
import { hostSplit } from './virtual-service/host-split';
import type { Rule } from './rule';

/** All rules, sorted by name: written by `npm run rules`. */
export const RULES: readonly Rule[] = [
  badMetadata,
  duplicateField,
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
  unreadableMeshConfig,
  referenceNotGranted,
  duplicate,
  tooNew,
  hostSplit,
];

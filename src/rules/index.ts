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
import { badIpBlock } from './authorization-policy/bad-ip-block';
import { badPathTemplate } from './authorization-policy/bad-path-template';
import { badPort as authorizationPolicyBadPort } from './authorization-policy/bad-port';
import { badServiceAccount } from './authorization-policy/bad-service-account';
import { badTrustDomain } from './authorization-policy/bad-trust-domain';
import { conditionWithoutValues } from './authorization-policy/condition-without-values';
import { deniesTcp } from './authorization-policy/denies-tcp';
import { emptyClause } from './authorization-policy/empty-clause';
import { emptyValue } from './authorization-policy/empty-value';
import { noProvider } from './authorization-policy/no-provider';
import { noRules } from './authorization-policy/no-rules';
import { providerWithoutCustom } from './authorization-policy/provider-without-custom';
import { unknownAttribute } from './authorization-policy/unknown-attribute';
import { unsupportedInCustom } from './authorization-policy/unsupported-in-custom';
import { caNotNamed } from './destination-rule/ca-not-named';
import { badProxyVersion } from './envoy-filter/bad-proxy-version';
import { deprecatedFilterName } from './envoy-filter/deprecated-filter-name';
import { incompletePatch } from './envoy-filter/incomplete-patch';
import { ineffectiveFilterMatch } from './envoy-filter/ineffective-filter-match';
import { internals } from './envoy-filter/internals';
import { longProxyVersion } from './envoy-filter/long-proxy-version';
import { mismatchedMatch } from './envoy-filter/mismatched-match';
import { misplacedSubFilter } from './envoy-filter/misplaced-sub-filter';
import { unnamedFilter } from './envoy-filter/unnamed-filter';
import { referenceNotGranted } from './http-route/reference-not-granted';
import { competingLabels } from './namespace/competing-labels';
import { notInjected } from './namespace/not-injected';
import { badPort as peerAuthenticationBadPort } from './peer-authentication/bad-port';
import { badJwks } from './request-authentication/bad-jwks';
import { badJwksPort } from './request-authentication/bad-jwks-port';
import { noIssuer } from './request-authentication/no-issuer';
import { secretJwks } from './request-authentication/secret-jwks';
import { badAnnotation } from './resource/bad-annotation';
import { badDryRun } from './resource/bad-dry-run';
import { badLabel } from './resource/bad-label';
import { deprecatedAnnotation } from './resource/deprecated-annotation';
import { duplicate } from './resource/duplicate';
import { emptySelector } from './resource/empty-selector';
import { misplacedAnnotation } from './resource/misplaced-annotation';
import { reservedAnnotation } from './resource/reserved-annotation';
import { tooNew } from './resource/too-new';
import { unknownAnnotation } from './resource/unknown-annotation';
import { unsupportedTarget } from './resource/unsupported-target';
import { wildcardInSelector } from './resource/wildcard-in-selector';
import { externalNameProtocol } from './service/external-name-protocol';
import { undeclaredProtocol } from './service/undeclared-protocol';
import { badFilter } from './telemetry/bad-filter';
import { severalTracings } from './telemetry/several-tracings';
import { tagWithoutValue } from './telemetry/tag-without-value';
import { unnamedOverride } from './telemetry/unnamed-override';
import { unnamedTag } from './telemetry/unnamed-tag';
import { hostSplit } from './virtual-service/host-split';
import { tooManyBytes } from './wasm-plugin/too-many-bytes';
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
  badIpBlock,
  badPathTemplate,
  authorizationPolicyBadPort,
  badServiceAccount,
  badTrustDomain,
  conditionWithoutValues,
  deniesTcp,
  emptyClause,
  emptyValue,
  noProvider,
  noRules,
  providerWithoutCustom,
  unknownAttribute,
  unsupportedInCustom,
  caNotNamed,
  badProxyVersion,
  deprecatedFilterName,
  incompletePatch,
  ineffectiveFilterMatch,
  internals,
  longProxyVersion,
  mismatchedMatch,
  misplacedSubFilter,
  unnamedFilter,
  referenceNotGranted,
  competingLabels,
  notInjected,
  peerAuthenticationBadPort,
  badJwks,
  badJwksPort,
  noIssuer,
  secretJwks,
  badAnnotation,
  badDryRun,
  badLabel,
  deprecatedAnnotation,
  duplicate,
  emptySelector,
  misplacedAnnotation,
  reservedAnnotation,
  tooNew,
  unknownAnnotation,
  unsupportedTarget,
  wildcardInSelector,
  externalNameProtocol,
  undeclaredProtocol,
  badFilter,
  severalTracings,
  tagWithoutValue,
  unnamedOverride,
  unnamedTag,
  hostSplit,
  tooManyBytes,
  imageAutoNotInjected,
  istioProxyUid,
  portConflict,
];

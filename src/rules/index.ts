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
import { caNotNamed } from './destination-rule/ca-not-named';
import { referenceNotGranted } from './http-route/reference-not-granted';
import { competingLabels } from './namespace/competing-labels';
import { notInjected } from './namespace/not-injected';
import { badAnnotation } from './resource/bad-annotation';
import { deprecatedAnnotation } from './resource/deprecated-annotation';
import { duplicate } from './resource/duplicate';
import { misplacedAnnotation } from './resource/misplaced-annotation';
import { tooNew } from './resource/too-new';
import { anyHostInMesh } from './virtual-service/any-host-in-mesh';
import { authoritySetTwice } from './virtual-service/authority-set-twice';
import { badCorsHeader } from './virtual-service/bad-cors-header';
import { badDestination } from './virtual-service/bad-destination';
import { badGatewayName } from './virtual-service/bad-gateway-name';
import { badHeaderName } from './virtual-service/bad-header-name';
import { badHeaderOperation } from './virtual-service/bad-header-operation';
import { badHeaderValue } from './virtual-service/bad-header-value';
import { badHost } from './virtual-service/bad-host';
import { badHttpStatus } from './virtual-service/bad-http-status';
import { badMaxAge } from './virtual-service/bad-max-age';
import { badPercentage } from './virtual-service/bad-percentage';
import { badPort } from './virtual-service/bad-port';
import { badRedirectCode } from './virtual-service/bad-redirect-code';
import { badRedirectScheme } from './virtual-service/bad-redirect-scheme';
import { badRegex } from './virtual-service/bad-regex';
import { badSniHost } from './virtual-service/bad-sni-host';
import { badSourceLabel } from './virtual-service/bad-source-label';
import { badSourceNamespace } from './virtual-service/bad-source-namespace';
import { badSubnet } from './virtual-service/bad-subnet';
import { badSubsetName } from './virtual-service/bad-subset-name';
import { claimInMesh } from './virtual-service/claim-in-mesh';
import { delegateBeyondHttp } from './virtual-service/delegate-beyond-http';
import { delegateWithRoute } from './virtual-service/delegate-with-route';
import { deprecatedMirrorPercent } from './virtual-service/deprecated-mirror-percent';
import { directResponseWithRoute } from './virtual-service/direct-response-with-route';
import { duplicateHost } from './virtual-service/duplicate-host';
import { emptyCorsOrigin } from './virtual-service/empty-cors-origin';
import { emptyFault } from './virtual-service/empty-fault';
import { emptyPrefix } from './virtual-service/empty-prefix';
import { emptyRedirect } from './virtual-service/empty-redirect';
import { emptyRewrite } from './virtual-service/empty-rewrite';
import { foreignSniHost } from './virtual-service/foreign-sni-host';
import { hostSplit } from './virtual-service/host-split';
import { hugeBody } from './virtual-service/huge-body';
import { incompleteRegexRewrite } from './virtual-service/incomplete-regex-rewrite';
import { largeBody } from './virtual-service/large-body';
import { legacyGatewayName } from './virtual-service/legacy-gateway-name';
import { negativeAttempts } from './virtual-service/negative-attempts';
import { negativeWeight } from './virtual-service/negative-weight';
import { nestedDelegate } from './virtual-service/nested-delegate';
import { noAction } from './virtual-service/no-action';
import { noRoutes } from './virtual-service/no-routes';
import { noWeight } from './virtual-service/no-weight';
import { prefixRewriteWithoutPrefix } from './virtual-service/prefix-rewrite-without-prefix';
import { redirectWithRoute } from './virtual-service/redirect-with-route';
import { redirectWithTwoPaths } from './virtual-service/redirect-with-two-paths';
import { retriesWithoutAttempts } from './virtual-service/retries-without-attempts';
import { rewriteWithTwoPaths } from './virtual-service/rewrite-with-two-paths';
import { sniAddress } from './virtual-service/sni-address';
import { tlsWithoutSni } from './virtual-service/tls-without-sni';
import { twoMirrors } from './virtual-service/two-mirrors';
import { unknownCorsMethod } from './virtual-service/unknown-cors-method';
import { unknownGrpcStatus } from './virtual-service/unknown-grpc-status';
import { unknownRetryPolicy } from './virtual-service/unknown-retry-policy';
import { unsupportedFault } from './virtual-service/unsupported-fault';
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
  caNotNamed,
  referenceNotGranted,
  competingLabels,
  notInjected,
  badAnnotation,
  deprecatedAnnotation,
  duplicate,
  misplacedAnnotation,
  tooNew,
  anyHostInMesh,
  authoritySetTwice,
  badCorsHeader,
  badDestination,
  badGatewayName,
  badHeaderName,
  badHeaderOperation,
  badHeaderValue,
  badHost,
  badHttpStatus,
  badMaxAge,
  badPercentage,
  badPort,
  badRedirectCode,
  badRedirectScheme,
  badRegex,
  badSniHost,
  badSourceLabel,
  badSourceNamespace,
  badSubnet,
  badSubsetName,
  claimInMesh,
  delegateBeyondHttp,
  delegateWithRoute,
  deprecatedMirrorPercent,
  directResponseWithRoute,
  duplicateHost,
  emptyCorsOrigin,
  emptyFault,
  emptyPrefix,
  emptyRedirect,
  emptyRewrite,
  foreignSniHost,
  hostSplit,
  hugeBody,
  incompleteRegexRewrite,
  largeBody,
  legacyGatewayName,
  negativeAttempts,
  negativeWeight,
  nestedDelegate,
  noAction,
  noRoutes,
  noWeight,
  prefixRewriteWithoutPrefix,
  redirectWithRoute,
  redirectWithTwoPaths,
  retriesWithoutAttempts,
  rewriteWithTwoPaths,
  sniAddress,
  tlsWithoutSni,
  twoMirrors,
  unknownCorsMethod,
  unknownGrpcStatus,
  unknownRetryPolicy,
  unsupportedFault,
  unknownAnnotation,
  externalNameProtocol,
  undeclaredProtocol,
  hostSplit,
  imageAutoNotInjected,
  istioProxyUid,
  portConflict,
];

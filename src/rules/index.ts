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
import { badIpBlock } from './authorization-policy/bad-ip-block';
import { badPathTemplate } from './authorization-policy/bad-path-template';
import { badPort as authorizationPolicyBadPort } from './authorization-policy/bad-port';
import { badServiceAccount } from './authorization-policy/bad-service-account';
import { badTrustDomain } from './authorization-policy/bad-trust-domain';
import { conditionWithoutValues } from './authorization-policy/condition-without-values';
import { deniesTcp } from './authorization-policy/denies-tcp';
import { emptyClause } from './authorization-policy/empty-clause';
import { emptyValue } from './authorization-policy/empty-value';
import { httpInAmbient } from './authorization-policy/http-in-ambient';
import { httpOnTcpPort } from './authorization-policy/http-on-tcp-port';
import { identityWithoutMtls } from './authorization-policy/identity-without-mtls';
import { namespaceNotFound } from './authorization-policy/namespace-not-found';
import { negativeAllow } from './authorization-policy/negative-allow';
import { noProvider } from './authorization-policy/no-provider';
import { noRules } from './authorization-policy/no-rules';
import { noWorkloads } from './authorization-policy/no-workloads';
import { providerWithoutCustom } from './authorization-policy/provider-without-custom';
import { serviceAccountNotFound } from './authorization-policy/service-account-not-found';
import { severalProviders } from './authorization-policy/several-providers';
import { slashEvadesDeny } from './authorization-policy/slash-evades-deny';
import { unknownAttribute } from './authorization-policy/unknown-attribute';
import { unknownMethod } from './authorization-policy/unknown-method';
import { unsupportedInAmbient } from './authorization-policy/unsupported-in-ambient';
import { unsupportedInCustom } from './authorization-policy/unsupported-in-custom';
import { unreadableMeshConfig } from './config-map/unreadable-mesh-config';
import { tooOld } from './custom-resource-definition/too-old';
import { badConfigMapReference } from './destination-rule/bad-config-map-reference';
import { badCookie } from './destination-rule/bad-cookie';
import { badEjectionPercent } from './destination-rule/bad-ejection-percent';
import { badFailover } from './destination-rule/bad-failover';
import { badHost as destinationRuleBadHost } from './destination-rule/bad-host';
import { badLocality } from './destination-rule/bad-locality';
import { badLocalityWeight } from './destination-rule/bad-locality-weight';
import { badMaglevTable } from './destination-rule/bad-maglev-table';
import { badSubsetName as destinationRuleBadSubsetName } from './destination-rule/bad-subset-name';
import { badTunnel } from './destination-rule/bad-tunnel';
import { badWarmup } from './destination-rule/bad-warmup';
import { caNotNamed } from './destination-rule/ca-not-named';
import { credentialWithFiles } from './destination-rule/credential-with-files';
import { deprecatedConsecutiveErrors } from './destination-rule/deprecated-consecutive-errors';
import { deprecatedRingSize } from './destination-rule/deprecated-ring-size';
import { distributeWithFailover } from './destination-rule/distribute-with-failover';
import { duplicateHost as destinationRuleDuplicateHost } from './destination-rule/duplicate-host';
import { duplicateSubset } from './destination-rule/duplicate-subset';
import { emptyTrafficPolicy } from './destination-rule/empty-traffic-policy';
import { failoverPriorityWithTopology } from './destination-rule/failover-priority-with-topology';
import { failoverWithoutOutlierDetection } from './destination-rule/failover-without-outlier-detection';
import { hostNotFound } from './destination-rule/host-not-found';
import { localOriginNotSplit } from './destination-rule/local-origin-not-split';
import { localityWithZoneAware } from './destination-rule/locality-with-zone-aware';
import { mtlsConflict } from './destination-rule/mtls-conflict';
import { mutualWithoutCertificate } from './destination-rule/mutual-without-certificate';
import { neverSeen } from './destination-rule/never-seen';
import { overlappingLocalities } from './destination-rule/overlapping-localities';
import { portMissing } from './destination-rule/port-missing';
import { skipVerifyWithAuthority } from './destination-rule/skip-verify-with-authority';
import { subsetWithoutLabels } from './destination-rule/subset-without-labels';
import { subsetWithoutWorkload } from './destination-rule/subset-without-workload';
import { tlsDisabled } from './destination-rule/tls-disabled';
import { tunnelWithProxyProtocol } from './destination-rule/tunnel-with-proxy-protocol';
import { twoHashAlgorithms } from './destination-rule/two-hash-algorithms';
import { badProxyVersion } from './envoy-filter/bad-proxy-version';
import { deprecatedFilterName } from './envoy-filter/deprecated-filter-name';
import { ignoredOperation } from './envoy-filter/ignored-operation';
import { incompletePatch } from './envoy-filter/incomplete-patch';
import { ineffectiveFilterMatch } from './envoy-filter/ineffective-filter-match';
import { internals } from './envoy-filter/internals';
import { longProxyVersion } from './envoy-filter/long-proxy-version';
import { mismatchedMatch } from './envoy-filter/mismatched-match';
import { misplacedSubFilter } from './envoy-filter/misplaced-sub-filter';
import { relativeOperation } from './envoy-filter/relative-operation';
import { unnamedFilter } from './envoy-filter/unnamed-filter';
import { anyHost } from './gateway/any-host';
import { badBind as gatewayBadBind } from './gateway/bad-bind';
import { badHost as gatewayBadHost } from './gateway/bad-host';
import { badName } from './gateway/bad-name';
import { badPort as gatewayBadPort } from './gateway/bad-port';
import { clientCertificateEvaded } from './gateway/client-certificate-evaded';
import { conflict } from './gateway/conflict';
import { conflictingListeners } from './gateway/conflicting-listeners';
import { credentialNotFound } from './gateway/credential-not-found';
import { duplicateCertificate } from './gateway/duplicate-certificate';
import { duplicatePortName } from './gateway/duplicate-port-name';
import { noHosts } from './gateway/no-hosts';
import { noPortName } from './gateway/no-port-name';
import { noServers } from './gateway/no-servers';
import { noTls } from './gateway/no-tls';
import { plainHttp } from './gateway/plain-http';
import { portNotOnService } from './gateway/port-not-on-service';
import { redirectWithoutHttp } from './gateway/redirect-without-http';
import { targetPort as gatewayTargetPort } from './gateway/target-port';
import { tlsOnPlainPort as gatewayTlsOnPlainPort } from './gateway/tls-on-plain-port';
import { unknownProtocol as gatewayUnknownProtocol } from './gateway/unknown-protocol';
import { unusableCredential } from './gateway/unusable-credential';
import { weakTls } from './gateway/weak-tls';
import { referenceNotGranted } from './http-route/reference-not-granted';
import { competingLabels } from './namespace/competing-labels';
import { noDefaultDeny } from './namespace/no-default-deny';
import { notInjected as namespaceNotInjected } from './namespace/not-injected';
import { badPort as peerAuthenticationBadPort } from './peer-authentication/bad-port';
import { notStrict } from './peer-authentication/not-strict';
import { severalDefaults as peerAuthenticationSeveralDefaults } from './peer-authentication/several-defaults';
import { badJwks } from './request-authentication/bad-jwks';
import { badJwksPort } from './request-authentication/bad-jwks-port';
import { jwksUnrestricted } from './request-authentication/jwks-unrestricted';
import { noIssuer } from './request-authentication/no-issuer';
import { payloadForwarded } from './request-authentication/payload-forwarded';
import { secretJwks } from './request-authentication/secret-jwks';
import { tokenNotRequired } from './request-authentication/token-not-required';
import { backendNotFound } from './resource/backend-not-found';
import { badAcknowledgement } from './resource/bad-acknowledgement';
import { badAnnotation } from './resource/bad-annotation';
import { badDryRun } from './resource/bad-dry-run';
import { badDuration } from './resource/bad-duration';
import { badExportTo } from './resource/bad-export-to';
import { badLabel } from './resource/bad-label';
import { certificateWithIstioMutual } from './resource/certificate-with-istio-mutual';
import { classTargetIgnored } from './resource/class-target-ignored';
import { deprecated } from './resource/deprecated';
import { deprecatedAnnotation } from './resource/deprecated-annotation';
import { duplicate } from './resource/duplicate';
import { duplicateCipher } from './resource/duplicate-cipher';
import { emptyConnectionPool } from './resource/empty-connection-pool';
import { emptySelector } from './resource/empty-selector';
import { exportToNotFound } from './resource/export-to-not-found';
import { ignoredInAmbient } from './resource/ignored-in-ambient';
import { incompleteKeepalive } from './resource/incomplete-keepalive';
import { manyCertificateSources } from './resource/many-certificate-sources';
import { misplacedAnnotation } from './resource/misplaced-annotation';
import { negativeLimit } from './resource/negative-limit';
import { negativeStatus } from './resource/negative-status';
import { noCaCertificate } from './resource/no-ca-certificate';
import { noCertificate } from './resource/no-certificate';
import { noDnsLabel } from './resource/no-dns-label';
import { oldTlsWithoutCiphers } from './resource/old-tls-without-ciphers';
import { parentNotFound } from './resource/parent-not-found';
import { reservedAnnotation } from './resource/reserved-annotation';
import { selectorOfWaypoint } from './resource/selector-of-waypoint';
import { selectorWithoutWorkload } from './resource/selector-without-workload';
import { targetNotFound } from './resource/target-not-found';
import { tooNew } from './resource/too-new';
import { unknownAnnotation } from './resource/unknown-annotation';
import { unknownCipher } from './resource/unknown-cipher';
import { unsupportedCrl } from './resource/unsupported-crl';
import { unsupportedTarget } from './resource/unsupported-target';
import { unusedCertificate } from './resource/unused-certificate';
import { upgradeWithClientProtocol } from './resource/upgrade-with-client-protocol';
import { waypointNotFound } from './resource/waypoint-not-found';
import { waypointOfOtherNamespace } from './resource/waypoint-of-other-namespace';
import { waypointOfOtherTraffic } from './resource/waypoint-of-other-traffic';
import { wildcardInSelector } from './resource/wildcard-in-selector';
import { addressMissing as serviceEntryAddressMissing } from './service-entry/address-missing';
import { badAddress as serviceEntryBadAddress } from './service-entry/bad-address';
import { badEndpointAddress } from './service-entry/bad-endpoint-address';
import { badHost as serviceEntryBadHost } from './service-entry/bad-host';
import { badPortName as serviceEntryBadPortName } from './service-entry/bad-port-name';
import { conflictingProtocols } from './service-entry/conflicting-protocols';
import { dynamicDnsBehindWaypoint } from './service-entry/dynamic-dns-behind-waypoint';
import { dynamicDnsProtocol } from './service-entry/dynamic-dns-protocol';
import { dynamicDnsWithAddresses } from './service-entry/dynamic-dns-with-addresses';
import { dynamicDnsWithoutWildcard } from './service-entry/dynamic-dns-without-wildcard';
import { endpointWithoutAddress } from './service-entry/endpoint-without-address';
import { hostsShareAddress } from './service-entry/hosts-share-address';
import { hostsShareTcpPort } from './service-entry/hosts-share-tcp-port';
import { partialWildcard } from './service-entry/partial-wildcard';
import { selectorWithoutResolution } from './service-entry/selector-without-resolution';
import { socketWithPorts } from './service-entry/socket-with-ports';
import { tcpWithoutAddress } from './service-entry/tcp-without-address';
import { unknownEndpointPort } from './service-entry/unknown-endpoint-port';
import { unknownProtocol as serviceEntryUnknownProtocol } from './service-entry/unknown-protocol';
import { wildcardWithoutEndpoints } from './service-entry/wildcard-without-endpoints';
import { badPortName as serviceBadPortName } from './service/bad-port-name';
import { externalNameProtocol } from './service/external-name-protocol';
import { targetPortNotFound } from './service/target-port-not-found';
import { undeclaredProtocol } from './service/undeclared-protocol';
import { ambientWorkload } from './sidecar/ambient-workload';
import { badBind as sidecarBadBind } from './sidecar/bad-bind';
import { badCaptureMode } from './sidecar/bad-capture-mode';
import { badDefaultEndpoint } from './sidecar/bad-default-endpoint';
import { badEgressHost } from './sidecar/bad-egress-host';
import { badEgressProxy } from './sidecar/bad-egress-proxy';
import { badPortName as sidecarBadPortName } from './sidecar/bad-port-name';
import { badPortNumber } from './sidecar/bad-port-number';
import { catchAllNotLast } from './sidecar/catch-all-not-last';
import { conflictingSelectors } from './sidecar/conflicting-selectors';
import { duplicateEgressHost } from './sidecar/duplicate-egress-host';
import { duplicatePort } from './sidecar/duplicate-port';
import { egressHostNotFound } from './sidecar/egress-host-not-found';
import { egressWithoutHosts } from './sidecar/egress-without-hosts';
import { empty } from './sidecar/empty';
import { httpPoolOnOtherPort } from './sidecar/http-pool-on-other-port';
import { severalDefaults as sidecarSeveralDefaults } from './sidecar/several-defaults';
import { targetPort as sidecarTargetPort } from './sidecar/target-port';
import { tlsOnPlainPort as sidecarTlsOnPlainPort } from './sidecar/tls-on-plain-port';
import { unknownProtocol as sidecarUnknownProtocol } from './sidecar/unknown-protocol';
import { unsupportedTls } from './sidecar/unsupported-tls';
import { badFilter } from './telemetry/bad-filter';
import { noAccessLogProvider } from './telemetry/no-access-log-provider';
import { severalTracings } from './telemetry/several-tracings';
import { tagWithoutValue } from './telemetry/tag-without-value';
import { twoForNamespace } from './telemetry/two-for-namespace';
import { unnamedOverride } from './telemetry/unnamed-override';
import { unnamedTag } from './telemetry/unnamed-tag';
import { workloadSelectedTwice } from './telemetry/workload-selected-twice';
import { anyHostInMesh } from './virtual-service/any-host-in-mesh';
import { authoritySetTwice } from './virtual-service/authority-set-twice';
import { authorityWithoutPort } from './virtual-service/authority-without-port';
import { badCorsHeader } from './virtual-service/bad-cors-header';
import { badDestination } from './virtual-service/bad-destination';
import { badGatewayName } from './virtual-service/bad-gateway-name';
import { badHeaderName } from './virtual-service/bad-header-name';
import { badHeaderOperation } from './virtual-service/bad-header-operation';
import { badHeaderValue } from './virtual-service/bad-header-value';
import { badHost as virtualServiceBadHost } from './virtual-service/bad-host';
import { badHttpStatus } from './virtual-service/bad-http-status';
import { badMaxAge } from './virtual-service/bad-max-age';
import { badPercentage } from './virtual-service/bad-percentage';
import { badPort as virtualServiceBadPort } from './virtual-service/bad-port';
import { badRedirectCode } from './virtual-service/bad-redirect-code';
import { badRedirectScheme } from './virtual-service/bad-redirect-scheme';
import { badRegex } from './virtual-service/bad-regex';
import { badSniHost } from './virtual-service/bad-sni-host';
import { badSourceLabel } from './virtual-service/bad-source-label';
import { badSourceNamespace } from './virtual-service/bad-source-namespace';
import { badSubnet } from './virtual-service/bad-subnet';
import { badSubsetName as virtualServiceBadSubsetName } from './virtual-service/bad-subset-name';
import { besideHttpRoute } from './virtual-service/beside-http-route';
import { claimInMesh } from './virtual-service/claim-in-mesh';
import { claimNotAuthenticated } from './virtual-service/claim-not-authenticated';
import { connectionSplit } from './virtual-service/connection-split';
import { delegateBeyondHttp } from './virtual-service/delegate-beyond-http';
import { delegateWithRoute } from './virtual-service/delegate-with-route';
import { deprecatedMirrorPercent } from './virtual-service/deprecated-mirror-percent';
import { destinationNotFound } from './virtual-service/destination-not-found';
import { directResponseWithRoute } from './virtual-service/direct-response-with-route';
import { duplicateDestination } from './virtual-service/duplicate-destination';
import { duplicateHost as virtualServiceDuplicateHost } from './virtual-service/duplicate-host';
import { emptyCorsOrigin } from './virtual-service/empty-cors-origin';
import { emptyFault } from './virtual-service/empty-fault';
import { emptyPrefix } from './virtual-service/empty-prefix';
import { emptyRedirect } from './virtual-service/empty-redirect';
import { emptyRewrite } from './virtual-service/empty-rewrite';
import { faultWithRetries } from './virtual-service/fault-with-retries';
import { foreignSniHost } from './virtual-service/foreign-sni-host';
import { gatewayNotFound } from './virtual-service/gateway-not-found';
import { generatedGateway } from './virtual-service/generated-gateway';
import { hostNotInGateway } from './virtual-service/host-not-in-gateway';
import { hostSplit } from './virtual-service/host-split';
import { hugeBody } from './virtual-service/huge-body';
import { incompleteRegexRewrite } from './virtual-service/incomplete-regex-rewrite';
import { ineffectiveMatch } from './virtual-service/ineffective-match';
import { largeBody } from './virtual-service/large-body';
import { legacyGatewayName } from './virtual-service/legacy-gateway-name';
import { loneWeight } from './virtual-service/lone-weight';
import { matchNeverReached } from './virtual-service/match-never-reached';
import { meshHostSplit } from './virtual-service/mesh-host-split';
import { negativeAttempts } from './virtual-service/negative-attempts';
import { negativeWeight } from './virtual-service/negative-weight';
import { nestedDelegate } from './virtual-service/nested-delegate';
import { noAction } from './virtual-service/no-action';
import { noRoutes } from './virtual-service/no-routes';
import { noWeight } from './virtual-service/no-weight';
import { portNotFound } from './virtual-service/port-not-found';
import { portNotNamed } from './virtual-service/port-not-named';
import { prefixRewriteWithoutPrefix } from './virtual-service/prefix-rewrite-without-prefix';
import { prefixTakesSibling } from './virtual-service/prefix-takes-sibling';
import { redirectWithRoute } from './virtual-service/redirect-with-route';
import { redirectWithTwoPaths } from './virtual-service/redirect-with-two-paths';
import { retriesWithoutAttempts } from './virtual-service/retries-without-attempts';
import { rewriteBreaksPath } from './virtual-service/rewrite-breaks-path';
import { rewriteWithTwoPaths } from './virtual-service/rewrite-with-two-paths';
import { sniAddress } from './virtual-service/sni-address';
import { subsetBypassed } from './virtual-service/subset-bypassed';
import { subsetNotFound } from './virtual-service/subset-not-found';
import { tlsWithoutSni } from './virtual-service/tls-without-sni';
import { twoMirrors } from './virtual-service/two-mirrors';
import { unknownCorsMethod } from './virtual-service/unknown-cors-method';
import { unknownGrpcStatus } from './virtual-service/unknown-grpc-status';
import { unknownRetryPolicy } from './virtual-service/unknown-retry-policy';
import { unreachableRule } from './virtual-service/unreachable-rule';
import { unsupportedFault } from './virtual-service/unsupported-fault';
import { tooManyBytes } from './wasm-plugin/too-many-bytes';
import { addressOfIp } from './webhook-configuration/address-of-ip';
import { addressMissing as workloadEntryAddressMissing } from './workload-entry/address-missing';
import { badAddress as workloadEntryBadAddress } from './workload-entry/bad-address';
import { networkWithoutAddress } from './workload-entry/network-without-address';
import { badProbeHeader } from './workload-group/bad-probe-header';
import { commandMissing } from './workload-group/command-missing';
import { unsupportedProbe } from './workload-group/unsupported-probe';
import { imageAutoNotInjected } from './workload/image-auto-not-injected';
import { istioProxyUid } from './workload/istio-proxy-uid';
import { noAuthorizationPolicy } from './workload/no-authorization-policy';
import { notInjected as workloadNotInjected } from './workload/not-injected';
import { portConflict } from './workload/port-conflict';
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
  badIpBlock,
  badPathTemplate,
  authorizationPolicyBadPort,
  badServiceAccount,
  badTrustDomain,
  conditionWithoutValues,
  deniesTcp,
  emptyClause,
  emptyValue,
  httpInAmbient,
  httpOnTcpPort,
  identityWithoutMtls,
  namespaceNotFound,
  negativeAllow,
  noProvider,
  noRules,
  noWorkloads,
  providerWithoutCustom,
  serviceAccountNotFound,
  severalProviders,
  slashEvadesDeny,
  unknownAttribute,
  unknownMethod,
  unsupportedInAmbient,
  unsupportedInCustom,
  unreadableMeshConfig,
  tooOld,
  badConfigMapReference,
  badCookie,
  badEjectionPercent,
  badFailover,
  destinationRuleBadHost,
  badLocality,
  badLocalityWeight,
  badMaglevTable,
  destinationRuleBadSubsetName,
  badTunnel,
  badWarmup,
  caNotNamed,
  credentialWithFiles,
  deprecatedConsecutiveErrors,
  deprecatedRingSize,
  distributeWithFailover,
  destinationRuleDuplicateHost,
  duplicateSubset,
  emptyTrafficPolicy,
  failoverPriorityWithTopology,
  failoverWithoutOutlierDetection,
  hostNotFound,
  localOriginNotSplit,
  localityWithZoneAware,
  mtlsConflict,
  mutualWithoutCertificate,
  neverSeen,
  overlappingLocalities,
  portMissing,
  skipVerifyWithAuthority,
  subsetWithoutLabels,
  subsetWithoutWorkload,
  tlsDisabled,
  tunnelWithProxyProtocol,
  twoHashAlgorithms,
  badProxyVersion,
  deprecatedFilterName,
  ignoredOperation,
  incompletePatch,
  ineffectiveFilterMatch,
  internals,
  longProxyVersion,
  mismatchedMatch,
  misplacedSubFilter,
  relativeOperation,
  unnamedFilter,
  anyHost,
  gatewayBadBind,
  gatewayBadHost,
  badName,
  gatewayBadPort,
  clientCertificateEvaded,
  conflict,
  conflictingListeners,
  credentialNotFound,
  duplicateCertificate,
  duplicatePortName,
  noHosts,
  noPortName,
  noServers,
  noTls,
  plainHttp,
  portNotOnService,
  redirectWithoutHttp,
  gatewayTargetPort,
  gatewayTlsOnPlainPort,
  gatewayUnknownProtocol,
  unusableCredential,
  weakTls,
  referenceNotGranted,
  competingLabels,
  noDefaultDeny,
  namespaceNotInjected,
  peerAuthenticationBadPort,
  notStrict,
  peerAuthenticationSeveralDefaults,
  badJwks,
  badJwksPort,
  jwksUnrestricted,
  noIssuer,
  payloadForwarded,
  secretJwks,
  tokenNotRequired,
  backendNotFound,
  badAcknowledgement,
  badAnnotation,
  badDryRun,
  badDuration,
  badExportTo,
  badLabel,
  certificateWithIstioMutual,
  classTargetIgnored,
  deprecated,
  deprecatedAnnotation,
  duplicate,
  duplicateCipher,
  emptyConnectionPool,
  emptySelector,
  exportToNotFound,
  ignoredInAmbient,
  incompleteKeepalive,
  manyCertificateSources,
  misplacedAnnotation,
  negativeLimit,
  negativeStatus,
  noCaCertificate,
  noCertificate,
  noDnsLabel,
  oldTlsWithoutCiphers,
  parentNotFound,
  reservedAnnotation,
  selectorOfWaypoint,
  selectorWithoutWorkload,
  targetNotFound,
  tooNew,
  unknownAnnotation,
  unknownCipher,
  unsupportedCrl,
  unsupportedTarget,
  unusedCertificate,
  upgradeWithClientProtocol,
  waypointNotFound,
  waypointOfOtherNamespace,
  waypointOfOtherTraffic,
  wildcardInSelector,
  serviceEntryAddressMissing,
  serviceEntryBadAddress,
  badEndpointAddress,
  serviceEntryBadHost,
  serviceEntryBadPortName,
  conflictingProtocols,
  dynamicDnsBehindWaypoint,
  dynamicDnsProtocol,
  dynamicDnsWithAddresses,
  dynamicDnsWithoutWildcard,
  endpointWithoutAddress,
  hostsShareAddress,
  hostsShareTcpPort,
  partialWildcard,
  selectorWithoutResolution,
  socketWithPorts,
  tcpWithoutAddress,
  unknownEndpointPort,
  serviceEntryUnknownProtocol,
  wildcardWithoutEndpoints,
  serviceBadPortName,
  externalNameProtocol,
  targetPortNotFound,
  undeclaredProtocol,
  ambientWorkload,
  sidecarBadBind,
  badCaptureMode,
  badDefaultEndpoint,
  badEgressHost,
  badEgressProxy,
  sidecarBadPortName,
  badPortNumber,
  catchAllNotLast,
  conflictingSelectors,
  duplicateEgressHost,
  duplicatePort,
  egressHostNotFound,
  egressWithoutHosts,
  empty,
  httpPoolOnOtherPort,
  sidecarSeveralDefaults,
  sidecarTargetPort,
  sidecarTlsOnPlainPort,
  sidecarUnknownProtocol,
  unsupportedTls,
  badFilter,
  noAccessLogProvider,
  severalTracings,
  tagWithoutValue,
  twoForNamespace,
  unnamedOverride,
  unnamedTag,
  workloadSelectedTwice,
  anyHostInMesh,
  authoritySetTwice,
  authorityWithoutPort,
  badCorsHeader,
  badDestination,
  badGatewayName,
  badHeaderName,
  badHeaderOperation,
  badHeaderValue,
  virtualServiceBadHost,
  badHttpStatus,
  badMaxAge,
  badPercentage,
  virtualServiceBadPort,
  badRedirectCode,
  badRedirectScheme,
  badRegex,
  badSniHost,
  badSourceLabel,
  badSourceNamespace,
  badSubnet,
  virtualServiceBadSubsetName,
  besideHttpRoute,
  claimInMesh,
  claimNotAuthenticated,
  connectionSplit,
  delegateBeyondHttp,
  delegateWithRoute,
  deprecatedMirrorPercent,
  destinationNotFound,
  directResponseWithRoute,
  duplicateDestination,
  virtualServiceDuplicateHost,
  emptyCorsOrigin,
  emptyFault,
  emptyPrefix,
  emptyRedirect,
  emptyRewrite,
  faultWithRetries,
  foreignSniHost,
  gatewayNotFound,
  generatedGateway,
  hostNotInGateway,
  hostSplit,
  hugeBody,
  incompleteRegexRewrite,
  ineffectiveMatch,
  largeBody,
  legacyGatewayName,
  loneWeight,
  matchNeverReached,
  meshHostSplit,
  negativeAttempts,
  negativeWeight,
  nestedDelegate,
  noAction,
  noRoutes,
  noWeight,
  portNotFound,
  portNotNamed,
  prefixRewriteWithoutPrefix,
  prefixTakesSibling,
  redirectWithRoute,
  redirectWithTwoPaths,
  retriesWithoutAttempts,
  rewriteBreaksPath,
  rewriteWithTwoPaths,
  sniAddress,
  subsetBypassed,
  subsetNotFound,
  tlsWithoutSni,
  twoMirrors,
  unknownCorsMethod,
  unknownGrpcStatus,
  unknownRetryPolicy,
  unreachableRule,
  unsupportedFault,
  tooManyBytes,
  addressOfIp,
  workloadEntryAddressMissing,
  workloadEntryBadAddress,
  networkWithoutAddress,
  badProbeHeader,
  commandMissing,
  unsupportedProbe,
  imageAutoNotInjected,
  istioProxyUid,
  noAuthorizationPolicy,
  workloadNotInjected,
  portConflict,
];

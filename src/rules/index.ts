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
import { noProvider } from './authorization-policy/no-provider';
import { noRules } from './authorization-policy/no-rules';
import { noWorkloads } from './authorization-policy/no-workloads';
import { providerWithoutCustom } from './authorization-policy/provider-without-custom';
import { unknownAttribute } from './authorization-policy/unknown-attribute';
import { unsupportedInCustom } from './authorization-policy/unsupported-in-custom';
import { unreadableMeshConfig } from './config-map/unreadable-mesh-config';
import { badConfigMapReference } from './destination-rule/bad-config-map-reference';
import { badCookie } from './destination-rule/bad-cookie';
import { badEjectionPercent } from './destination-rule/bad-ejection-percent';
import { badFailover } from './destination-rule/bad-failover';
import { badHost as destinationRuleBadHost } from './destination-rule/bad-host';
import { badLocality } from './destination-rule/bad-locality';
import { badLocalityWeight } from './destination-rule/bad-locality-weight';
import { badMaglevTable } from './destination-rule/bad-maglev-table';
import { badSubsetName } from './destination-rule/bad-subset-name';
import { badTunnel } from './destination-rule/bad-tunnel';
import { badWarmup } from './destination-rule/bad-warmup';
import { caNotNamed } from './destination-rule/ca-not-named';
import { credentialWithFiles } from './destination-rule/credential-with-files';
import { deprecatedConsecutiveErrors } from './destination-rule/deprecated-consecutive-errors';
import { deprecatedRingSize } from './destination-rule/deprecated-ring-size';
import { distributeWithFailover } from './destination-rule/distribute-with-failover';
import { duplicateSubset } from './destination-rule/duplicate-subset';
import { emptyTrafficPolicy } from './destination-rule/empty-traffic-policy';
import { failoverPriorityWithTopology } from './destination-rule/failover-priority-with-topology';
import { failoverWithoutOutlierDetection } from './destination-rule/failover-without-outlier-detection';
import { localOriginNotSplit } from './destination-rule/local-origin-not-split';
import { localityWithZoneAware } from './destination-rule/locality-with-zone-aware';
import { mutualWithoutCertificate } from './destination-rule/mutual-without-certificate';
import { overlappingLocalities } from './destination-rule/overlapping-localities';
import { portMissing } from './destination-rule/port-missing';
import { skipVerifyWithAuthority } from './destination-rule/skip-verify-with-authority';
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
import { referenceNotGranted } from './http-route/reference-not-granted';
import { competingLabels } from './namespace/competing-labels';
import { notInjected } from './namespace/not-injected';
import { badPort as peerAuthenticationBadPort } from './peer-authentication/bad-port';
import { badJwks } from './request-authentication/bad-jwks';
import { badJwksPort } from './request-authentication/bad-jwks-port';
import { noIssuer } from './request-authentication/no-issuer';
import { secretJwks } from './request-authentication/secret-jwks';
import { badAcknowledgement } from './resource/bad-acknowledgement';
import { badAnnotation } from './resource/bad-annotation';
import { badDryRun } from './resource/bad-dry-run';
import { badLabel } from './resource/bad-label';
import { deprecated } from './resource/deprecated';
import { deprecatedAnnotation } from './resource/deprecated-annotation';
import { duplicate } from './resource/duplicate';
import { emptyConnectionPool } from './resource/empty-connection-pool';
import { emptySelector } from './resource/empty-selector';
import { incompleteKeepalive } from './resource/incomplete-keepalive';
import { misplacedAnnotation } from './resource/misplaced-annotation';
import { negativeLimit } from './resource/negative-limit';
import { negativeStatus } from './resource/negative-status';
import { reservedAnnotation } from './resource/reserved-annotation';
import { selectorOfWaypoint } from './resource/selector-of-waypoint';
import { tooNew } from './resource/too-new';
import { unknownAnnotation } from './resource/unknown-annotation';
import { unsupportedTarget } from './resource/unsupported-target';
import { upgradeWithClientProtocol } from './resource/upgrade-with-client-protocol';
import { wildcardInSelector } from './resource/wildcard-in-selector';
import { badAddress as serviceEntryBadAddress } from './service-entry/bad-address';
import { badEndpointAddress } from './service-entry/bad-endpoint-address';
import { badHost as serviceEntryBadHost } from './service-entry/bad-host';
import { badPortName as serviceEntryBadPortName } from './service-entry/bad-port-name';
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
import { externalNameProtocol } from './service/external-name-protocol';
import { undeclaredProtocol } from './service/undeclared-protocol';
import { badBind } from './sidecar/bad-bind';
import { badCaptureMode } from './sidecar/bad-capture-mode';
import { badCipher } from './sidecar/bad-cipher';
import { badDefaultEndpoint } from './sidecar/bad-default-endpoint';
import { badEgressHost } from './sidecar/bad-egress-host';
import { badEgressProxy } from './sidecar/bad-egress-proxy';
import { badPortName as sidecarBadPortName } from './sidecar/bad-port-name';
import { badPortNumber } from './sidecar/bad-port-number';
import { catchAllNotLast } from './sidecar/catch-all-not-last';
import { certificateIgnored } from './sidecar/certificate-ignored';
import { crlWithSimpleTls } from './sidecar/crl-with-simple-tls';
import { duplicateEgressHost } from './sidecar/duplicate-egress-host';
import { duplicatePort } from './sidecar/duplicate-port';
import { egressWithoutHosts } from './sidecar/egress-without-hosts';
import { empty } from './sidecar/empty';
import { httpPoolOnOtherPort } from './sidecar/http-pool-on-other-port';
import { targetPort } from './sidecar/target-port';
import { tlsOnPlainPort } from './sidecar/tls-on-plain-port';
import { tlsWithoutCertificate } from './sidecar/tls-without-certificate';
import { unknownProtocol as sidecarUnknownProtocol } from './sidecar/unknown-protocol';
import { unsupportedTls } from './sidecar/unsupported-tls';
import { weakTlsVersion } from './sidecar/weak-tls-version';
import { badFilter } from './telemetry/bad-filter';
import { noAccessLogProvider } from './telemetry/no-access-log-provider';
import { severalTracings } from './telemetry/several-tracings';
import { tagWithoutValue } from './telemetry/tag-without-value';
import { twoForNamespace } from './telemetry/two-for-namespace';
import { unnamedOverride } from './telemetry/unnamed-override';
import { unnamedTag } from './telemetry/unnamed-tag';
import { workloadSelectedTwice } from './telemetry/workload-selected-twice';
import { hostSplit } from './virtual-service/host-split';
import { tooManyBytes } from './wasm-plugin/too-many-bytes';
import { addressMissing } from './workload-entry/address-missing';
import { badAddress as workloadEntryBadAddress } from './workload-entry/bad-address';
import { networkWithoutAddress } from './workload-entry/network-without-address';
import { badProbeHeader } from './workload-group/bad-probe-header';
import { commandMissing } from './workload-group/command-missing';
import { unsupportedProbe } from './workload-group/unsupported-probe';
import { imageAutoNotInjected } from './workload/image-auto-not-injected';
import { istioProxyUid } from './workload/istio-proxy-uid';
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
  noProvider,
  noRules,
  noWorkloads,
  providerWithoutCustom,
  unknownAttribute,
  unsupportedInCustom,
  unreadableMeshConfig,
  badConfigMapReference,
  badCookie,
  badEjectionPercent,
  badFailover,
  destinationRuleBadHost,
  badLocality,
  badLocalityWeight,
  badMaglevTable,
  badSubsetName,
  badTunnel,
  badWarmup,
  caNotNamed,
  credentialWithFiles,
  deprecatedConsecutiveErrors,
  deprecatedRingSize,
  distributeWithFailover,
  duplicateSubset,
  emptyTrafficPolicy,
  failoverPriorityWithTopology,
  failoverWithoutOutlierDetection,
  localOriginNotSplit,
  localityWithZoneAware,
  mutualWithoutCertificate,
  overlappingLocalities,
  portMissing,
  skipVerifyWithAuthority,
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
  referenceNotGranted,
  competingLabels,
  notInjected,
  peerAuthenticationBadPort,
  badJwks,
  badJwksPort,
  noIssuer,
  secretJwks,
  badAcknowledgement,
  badAnnotation,
  badDryRun,
  badLabel,
  deprecated,
  deprecatedAnnotation,
  duplicate,
  emptyConnectionPool,
  emptySelector,
  incompleteKeepalive,
  misplacedAnnotation,
  negativeLimit,
  negativeStatus,
  reservedAnnotation,
  selectorOfWaypoint,
  tooNew,
  unknownAnnotation,
  unsupportedTarget,
  upgradeWithClientProtocol,
  wildcardInSelector,
  serviceEntryBadAddress,
  badEndpointAddress,
  serviceEntryBadHost,
  serviceEntryBadPortName,
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
  externalNameProtocol,
  undeclaredProtocol,
  badBind,
  badCaptureMode,
  badCipher,
  badDefaultEndpoint,
  badEgressHost,
  badEgressProxy,
  sidecarBadPortName,
  badPortNumber,
  catchAllNotLast,
  certificateIgnored,
  crlWithSimpleTls,
  duplicateEgressHost,
  duplicatePort,
  egressWithoutHosts,
  empty,
  httpPoolOnOtherPort,
  targetPort,
  tlsOnPlainPort,
  tlsWithoutCertificate,
  sidecarUnknownProtocol,
  unsupportedTls,
  weakTlsVersion,
  badFilter,
  noAccessLogProvider,
  severalTracings,
  tagWithoutValue,
  twoForNamespace,
  unnamedOverride,
  unnamedTag,
  workloadSelectedTwice,
  hostSplit,
  tooManyBytes,
  addressMissing,
  workloadEntryBadAddress,
  networkWithoutAddress,
  badProbeHeader,
  commandMissing,
  unsupportedProbe,
  imageAutoNotInjected,
  istioProxyUid,
  portConflict,
];

/** The fields of a traffic policy that this library reads, as they stand on the wire. */

/** `trafficPolicy.connectionPool`, and the same of a Sidecar. */
export interface ConnectionPoolSettings {
  readonly http?: HttpPool;
  readonly tcp?: TcpPool;
}

/** `connectionPool.http`, as far as it is read. */
export interface HttpPool {
  readonly http1MaxPendingRequests?: number;
  readonly http2MaxRequests?: number;
  readonly maxRequestsPerConnection?: number;
  readonly maxRetries?: number;
  readonly maxConcurrentStreams?: number;
  readonly h2UpgradePolicy?: string;
  readonly useClientProtocol?: boolean;
  readonly http2KeepAlive?: { readonly interval?: string; readonly timeout?: string };
}

/** `connectionPool.tcp`, as far as it is read. */
export interface TcpPool {
  readonly maxConnections?: number;
}

/** `trafficPolicy.outlierDetection`, as far as it is read. */
export interface OutlierDetection {
  readonly consecutiveErrors?: number;
  readonly consecutiveLocalOriginFailures?: number;
  readonly splitExternalLocalOriginErrors?: boolean;
  readonly maxEjectionPercent?: number;
  readonly minHealthPercent?: number;
}

/** `trafficPolicy.loadBalancer`, as far as it is read. */
export interface LoadBalancerSettings {
  readonly consistentHash?: ConsistentHash;
  readonly localityLbSetting?: LocalitySetting;
  readonly zoneAwareLbSetting?: ZoneAwareSetting;
  readonly warmup?: { readonly aggression?: number };
}

/** `loadBalancer.consistentHash`, as far as it is read. */
export interface ConsistentHash {
  readonly httpCookie?: HttpCookie;
  readonly minimumRingSize?: number;
  readonly ringHash?: { readonly minimumRingSize?: number };
  readonly maglev?: { readonly tableSize?: number };
}

/** `consistentHash.httpCookie`, as far as it is read. */
export interface HttpCookie {
  readonly name?: string;
  readonly attributes?: CookieAttribute[];
}

/** `httpCookie.attributes[]`, as far as it is read. */
export interface CookieAttribute {
  readonly name?: string;
}

/** `loadBalancer.zoneAwareLbSetting`, as far as it is read. */
export interface ZoneAwareSetting {
  readonly failover?: Failover[];
  readonly failoverPriority?: string[];
}

/** `loadBalancer.localityLbSetting`, as far as it is read. */
export interface LocalitySetting extends ZoneAwareSetting {
  readonly distribute?: Distribution[];
}

/** `localityLbSetting.failover[]`: the region that takes over for another. */
export interface Failover {
  readonly from?: string;
  readonly to?: string;
}

/** `localityLbSetting.distribute[]`: where the requests of a locality go. */
export interface Distribution {
  readonly from?: string;
  readonly to?: { readonly [locality: string]: number };
}

/** `trafficPolicy.tls`, as far as it is read. */
export interface ClientTlsSettings {
  readonly mode?: string;
  readonly credentialName?: string;
  readonly clientCertificate?: string;
  readonly privateKey?: string;
  readonly caCertificates?: string;
  readonly caCrl?: string;
  readonly subjectAltNames?: string[];
  readonly insecureSkipVerify?: boolean;
}

/** What a policy of a port has in common with that of a service. */
export interface PortTrafficPolicy {
  readonly port?: { readonly number?: number };
  readonly connectionPool?: ConnectionPoolSettings;
  readonly loadBalancer?: LoadBalancerSettings;
  readonly outlierDetection?: OutlierDetection;
  readonly tls?: ClientTlsSettings;
}

/** `trafficPolicy` of a DestinationRule or of a subset. */
export interface TrafficPolicy extends Omit<PortTrafficPolicy, 'port'> {
  readonly portLevelSettings?: PortTrafficPolicy[];
  readonly tunnel?: Tunnel;
  readonly proxyProtocol?: object;
  readonly retryBudget?: object;
}

/** `trafficPolicy.tunnel`. */
export interface Tunnel {
  readonly protocol?: string;
  readonly targetHost?: string;
  readonly targetPort?: number;
}

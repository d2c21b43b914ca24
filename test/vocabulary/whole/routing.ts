import type { Chart } from 'cdk8s';
import { Duration } from 'cdk8s';
import * as istio from 'cdk8s-istio';

const { HeaderMatch, Host, HttpMethod, MeshService, QueryParamMatch, StringMatch } = istio;

/** Whatever a VirtualService can say of HTTP, beside what Istio's own documents say. */
export function http(chart: Chart): void {
  const web = MeshService.fromServiceName(chart, 'Web', 'web', { port: 80 });
  const gateway = new istio.IngressGateway(chart, 'Gateway');
  const changes = { set: { a: '1' }, add: { b: '2' }, remove: ['c'] };
  const texts = [StringMatch.exact('a'), StringMatch.prefix('a'), StringMatch.regex('a')];
  new istio.VirtualService(chart, 'Http', {
    hosts: ['web.example.com'],
    gateways: [gateway, istio.Gateway.MESH],
    exportTo: ['.'],
    http: [
      {
        name: 'conditions',
        match: [
          ...texts.map(text => ({ authority: text, method: text, scheme: text })),
          {
            name: 'one',
            uri: StringMatch.regex('/a.*'),
            port: 80,
            statPrefix: 'stats',
            gateways: [istio.Gateway.MESH],
            sourceLabels: { app: 'web' },
            sourceNamespace: 'shop',
            headers: [HeaderMatch.prefix('a', '1'), HeaderMatch.regex('b', '1')],
            withoutHeaders: [HeaderMatch.exact('c', '1'), HeaderMatch.prefix('d', '1'), HeaderMatch.regex('e', '1')],
            queryParams: [
              QueryParamMatch.exact('f', '1'),
              QueryParamMatch.prefix('g', '1'),
              QueryParamMatch.regex('h', '1'),
            ],
          },
          { uri: StringMatch.prefix('/b'), ignoreUriCase: true },
        ],
        rewrite: { uriRegexRewrite: { match: '^/a', rewrite: '/b' }, authority: 'web' },
        to: istio.Split.between(
          { to: web.addSubset('v1'), weight: 1, headerOperations: { request: changes, response: changes } },
          { to: web.addSubset('v2'), weight: 1 },
        ),
        mirrors: [
          { to: web.addSubset('v3'), percent: 5 },
          { to: web.addSubset('v4'), percent: 5 },
        ],
        timeout: Duration.seconds(10),
        retries: {
          attempts: 2,
          perTryTimeout: Duration.seconds(2),
          retryOn: ['5xx'],
          backoff: Duration.millis(50),
          retryRemoteLocalities: true,
          retryIgnorePreviousHosts: false,
        },
        headerOperations: { request: changes, response: changes },
        cors: {
          allowOrigins: texts,
          allowMethods: [HttpMethod.GET],
          allowHeaders: ['x-a'],
          exposeHeaders: ['x-b'],
          maxAge: Duration.hours(1),
          allowCredentials: false,
          unmatchedPreflights: istio.UnmatchedPreflights.IGNORE,
        },
      },
      {
        match: [{ uri: StringMatch.prefix('/old/') }],
        to: istio.Redirect.to({ prefixRewrite: '/new/', scheme: 'https', port: 8443, redirectCode: 308 }),
      },
      {
        match: [{ uri: StringMatch.exact('/moved') }],
        to: istio.Redirect.to({
          uri: '/',
          authority: 'example.com',
          derivePort: istio.RedirectPort.FROM_REQUEST_PORT,
        }),
      },
      {
        to: web,
        fault: {
          delay: istio.FaultDelay.fixedDelay(Duration.seconds(1)),
          abort: istio.FaultAbort.grpc(istio.GrpcStatus.UNAVAILABLE),
        },
      },
    ],
  });
}

/** Whatever a VirtualService can say of TLS and of bytes. */
export function bytes(chart: Chart): void {
  const web = MeshService.fromServiceName(chart, 'Web', 'web', { port: 443 });
  const match = {
    port: 443,
    destinationSubnets: ['10.0.0.0/8'],
    sourceLabels: { app: 'web' },
    sourceNamespace: 'shop',
    gateways: [istio.Gateway.MESH],
  };
  const to = istio.Split.between({ to: web.addSubset('v1'), weight: 1 }, { to: web.addSubset('v2'), weight: 3 });
  new istio.VirtualService(chart, 'Bytes', {
    hosts: ['web.example.com'],
    tls: [{ match: [{ ...match, sniHosts: ['web.example.com'] }], to }],
    tcp: [{ match: [match], to }],
  });
}

/** Whatever a Gateway can say. */
export function gateway(chart: Chart): void {
  const { Server, ServerCertificate, ServerTls, TlsProtocolVersion } = istio;
  const files = { serverCertificate: '/a/tls.crt', privateKey: '/a/tls.key' };
  const versions = {
    minProtocolVersion: TlsProtocolVersion.TLSV1_2,
    maxProtocolVersion: TlsProtocolVersion.TLSV1_3,
    cipherSuites: ['ECDHE-RSA-AES256-GCM-SHA384'],
  };
  const names = {
    subjectAltNames: ['client'],
    verifyCertificateSpki: ['YQ=='],
    verifyCertificateHash: ['ab'.repeat(32)],
  };
  const https = (port: number, tls: istio.ServerTls) => Server.https({ port, hosts: ['a.example.com'], tls });
  new istio.Gateway(chart, 'Gateway', {
    selector: { istio: 'ingressgateway' },
    servers: [
      Server.http({ name: 'plain', serverName: 'named', bind: '10.0.0.1', httpsRedirect: true }),
      https(443, ServerTls.simpleWith(ServerCertificate.credentials('rsa', 'ecdsa'), versions)),
      https(444, ServerTls.simpleWith(ServerCertificate.files(files, { ...files, privateKey: '/b/tls.key' }))),
      https(445, ServerTls.mutual('web', { ...names, caCertCredentialName: 'ca' })),
      https(
        446,
        ServerTls.mutualWith(ServerCertificate.files(files), { caCertificates: '/a/ca.crt', caCrl: '/a/crl' }),
      ),
      https(447, ServerTls.optionalMutual('web', { insecureSkipVerify: true })),
    ],
  });
}

/** Whatever a DestinationRule can say. */
export function destinationRules(chart: Chart): void {
  const { ClientTls, DestinationRule, HashAlgorithm, HashKey, LoadBalancer, LocalityLoadBalancing } = istio;
  const outlierDetection = {
    consecutive5xxErrors: 5,
    consecutiveGatewayErrors: 5,
    splitExternalLocalOriginErrors: true,
    consecutiveLocalOriginFailures: 5,
    interval: Duration.seconds(10),
    baseEjectionTime: Duration.seconds(30),
    maxEjectionPercent: 50,
    minHealthPercent: 10,
    outlierDetectionHttpErrorCodes: [429],
  };
  const policies: istio.TrafficPolicy[] = [
    {
      connectionPool: {
        tcp: {
          maxConnections: 1,
          connectTimeout: Duration.seconds(1),
          tcpKeepalive: { probes: 3, time: Duration.hours(1), interval: Duration.seconds(75) },
          maxConnectionDuration: Duration.hours(1),
          idleTimeout: Duration.hours(1),
        },
        http: {
          http1MaxPendingRequests: 1,
          http2MaxRequests: 1,
          maxRequestsPerConnection: 1,
          maxRetries: 1,
          idleTimeout: Duration.hours(1),
          h2UpgradePolicy: istio.H2UpgradePolicy.UPGRADE,
          maxConcurrentStreams: 1,
          http2KeepAlive: { interval: Duration.seconds(30), timeout: Duration.seconds(5) },
        },
      },
      tunnel: { targetHost: 'example.com', targetPort: 443, protocol: istio.TunnelProtocol.POST },
      retryBudget: { percent: 20, minRetryConcurrency: 3, budgetInterval: Duration.seconds(1) },
      portLevelSettings: [{ port: 80, tls: ClientTls.disable() }],
    },
    {
      connectionPool: { http: { useClientProtocol: true } },
      proxyProtocol: istio.ProxyProtocolVersion.V2,
      outlierDetection,
      loadBalancer: LoadBalancer.leastRequest({
        warmup: { duration: Duration.seconds(30), minimumPercent: 10, aggression: 1.5 },
        locality: LocalityLoadBalancing.failover({ 'us-east': 'us-west' }, { failoverPriority: ['version'] }),
      }),
    },
    {
      outlierDetection,
      loadBalancer: LoadBalancer.roundRobin({
        locality: LocalityLoadBalancing.zoneAware({
          failover: { 'us-east': 'us-west' },
          failoverPriority: ['version'],
          minClusterSize: 3,
        }),
      }),
    },
    { loadBalancer: LoadBalancer.random({ locality: LocalityLoadBalancing.distribute({ '*': { 'us-east': 100 } }) }) },
    { loadBalancer: LoadBalancer.random({ locality: LocalityLoadBalancing.disabled() }) },
    {
      loadBalancer: LoadBalancer.consistentHash(
        HashKey.httpCookie('session', { path: '/', ttl: Duration.hours(1), attributes: { SameSite: 'Strict' } }),
        { algorithm: HashAlgorithm.maglev() },
      ),
    },
    {
      loadBalancer: LoadBalancer.consistentHash(HashKey.httpHeader('x-user'), {
        algorithm: HashAlgorithm.ringHash(64),
      }),
    },
    { loadBalancer: LoadBalancer.consistentHash(HashKey.httpQueryParameter('user')) },
    { loadBalancer: LoadBalancer.consistentHash(HashKey.sourceIp()) },
    { tls: ClientTls.simple({ sni: 'a', subjectAltNames: ['a'], caCertificates: '/a/ca.crt', caCrl: '/a/crl' }) },
    { tls: ClientTls.simple({ insecureSkipVerify: true }) },
    { tls: ClientTls.mutual('web') },
    { tls: ClientTls.mutualFromFiles({ clientCertificate: '/a/tls.crt', privateKey: '/a/tls.key' }) },
  ];
  policies.forEach((trafficPolicy, i) => {
    const host = Host.named(`web${i}`);
    new DestinationRule(chart, `Rule${i}`, { host, trafficPolicy, exportTo: ['.'], workloadSelector: { app: 'web' } });
  });
}

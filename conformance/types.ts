/** A stage that a manifest passes on its way into a cluster. */
export type Stage = 'strict' | 'crd' | 'webhook';

/** One complaint of one stage. */
export interface StageFinding {
  readonly stage: Stage;
  readonly path?: string;
  readonly message: string;
}

/** What would happen to one document. */
export interface Verdict {
  readonly index: number;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** False also for a skipped document. */
  readonly accepted: boolean;
  readonly refusedBy: readonly Stage[];
  /** Why nothing was checked: a kind that is neither Istio's nor Gateway API's. */
  readonly skipped?: string;
  readonly errors: readonly StageFinding[];
  readonly warnings: readonly StageFinding[];
}

/** What one of Istio's analyzers found. */
export interface AnalysisMessage {
  readonly code: string;
  readonly level: 'Info' | 'Warning' | 'Error';
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly message: string;
}

export interface Analysis {
  readonly messages: readonly AnalysisMessage[];
  /** How many analyzers ran. */
  readonly analyzers: number;
  readonly skipped: readonly string[];
}

/** A header as it is on the wire: its name, its value. */
export type Header = readonly [name: string, value: string];

/** How an upstream answers; without anything it answers 200 and tells as JSON what it saw. */
export interface UpstreamAnswer {
  /** A workload, `workload.namespace`, `service.namespace`, a host, or `host:port`. */
  readonly to?: string;
  /** Headers which the request must carry for this answer to apply. */
  readonly when?: Readonly<Record<string, string>>;
  readonly status?: number;
  /** One status for each try of a request; the last one repeats. */
  readonly statuses?: readonly number[];
  readonly headers?: readonly Header[];
  readonly body?: string;
  readonly delayMs?: number;
  /** Breaks the connection instead of answering. */
  readonly close?: boolean;
  readonly grpcStatus?: number;
  /** How many requests a rate-limit service allows for each descriptor. */
  readonly limit?: number;
}

export type ProxyName = 'gateway' | 'sidecar';

/** The pod in which a proxy runs. */
export interface ProxyPlace {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

export interface ApplyOptions {
  /** The age of documents, ISO 8601 by name: `VirtualService shop/reviews`. All others are of one age. */
  readonly creationTimes?: Readonly<Record<string, string>>;
  /** Mesh configuration in YAML, on top of Istio's defaults. */
  readonly meshConfig?: string;
  /** The proxies that must serve it before it counts as applied; the gateway alone by default. */
  readonly proxies?: readonly ProxyName[];
  /** Where the gateway runs; in `istio-system` with the labels of `istio-ingressgateway` by default. */
  readonly gateway?: ProxyPlace;
  /** Where the client with the sidecar runs; in `default` with `app: judge-client` by default. */
  readonly client?: ProxyPlace;
  readonly answers?: readonly UpstreamAnswer[];
  /** Files in the proxies' pods, path to content, for certificates that are read from files. */
  readonly files?: Readonly<Record<string, string>>;
  /** Fixes the local port of a gateway's port, for a client outside of the judge. */
  readonly ports?: Readonly<Record<number, number>>;
}

/** What Envoy said when it would not take a part of the configuration. */
export interface Rejection {
  readonly type: string;
  readonly message: string;
}

export interface Applied {
  readonly served: boolean;
  readonly configuration?: string;
  /** The documents which API server or webhook refused. */
  readonly refused: readonly Verdict[];
  /** What Envoy rejected. */
  readonly rejected: readonly Rejection[];
  /** What of the documents is not played. */
  readonly notes: readonly string[];
  /** The local ports of the gateway's listeners: `0.0.0.0:80` to a port on 127.0.0.1. */
  readonly ports: Readonly<Record<string, number>>;
}

export interface ClientTls {
  readonly sni?: string;
  readonly alpn?: readonly string[];
  /** The client's own certificate and key, in PEM. */
  readonly certificate?: string;
  readonly key?: string;
}

export interface RequestSpec {
  /** `sidecar` calls from the client's pod into the mesh. */
  readonly via?: ProxyName;
  /** The port of the Gateway's server, or of the Service in the mesh. */
  readonly port: number;
  /** The address of a mesh call, where the host alone does not tell. */
  readonly to?: string;
  readonly protocol?: 'http1' | 'http2' | 'grpc' | 'tcp';
  readonly method?: string;
  /** Sent as its UTF-8 bytes, uncorrected. */
  readonly path?: string;
  /** Any bytes, in base64. */
  readonly pathBytes?: string;
  /** The Host or :authority; without it none is sent. */
  readonly host?: string;
  readonly headers?: readonly Header[];
  readonly body?: string;
  /** Instead of `HTTP/1.1`. */
  readonly version?: string;
  readonly tls?: ClientTls;
  /** The client's address as Envoy sees it; 198.51.100.1 by default. */
  readonly from?: string;
  /** Waits until the upstreams saw the request so often, for example with a mirror. */
  readonly views?: number;
  readonly timeoutMs?: number;
}

/** What an upstream saw. */
export interface UpstreamView {
  readonly address: string;
  readonly workload: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly protocol: string;
  readonly method?: string;
  readonly path?: string;
  readonly authority?: string;
  readonly headers: readonly Header[];
  readonly body?: string;
  readonly tls?: { readonly sni: string; readonly alpn: string; readonly client?: readonly string[] };
}

export interface Answer {
  readonly outcome: 'ANSWERED' | 'REFUSED' | 'RESET' | 'TIMEOUT';
  /** 0 if there was no answer. */
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: string;
  /** Envoy's response flags, such as `NR`. */
  readonly flags: readonly string[];
  /** Envoy's response code details, such as `route_not_found`. */
  readonly details: string;
  readonly cluster: string;
  readonly route: string;
  /** How often Envoy tried an upstream. */
  readonly attempts: number;
  /** What the upstream that answered saw. */
  readonly upstream: UpstreamView | null;
  /** What all upstreams saw, with every try and every mirror. */
  readonly seen: readonly UpstreamView[];
  readonly tls?: { readonly alpn: string; readonly server: readonly string[] };
  readonly trailers?: readonly Header[];
  /** Why the connection or the answer broke. */
  readonly error?: string;
}

/** A certificate of the authority which everybody in the played world trusts. */
export interface Issued {
  readonly certificate: string;
  readonly key: string;
  readonly root: string;
}

/** A signed JWT and the key set that verifies it. */
export interface Token {
  readonly token: string;
  readonly jwks: string;
}

export interface JudgeVersion {
  readonly go: string;
  readonly istio: string;
  readonly istioApi: string;
  readonly gatewayApi: string;
  readonly envoy: string;
  /** What the judge cannot judge. */
  readonly notJudged: readonly string[];
  /** Process ids by name. */
  readonly processes: Readonly<Record<string, number>>;
}

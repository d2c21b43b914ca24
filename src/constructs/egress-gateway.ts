import type { Duration } from 'cdk8s';
import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { toDnsLabel } from '../model/grammar';
import { check } from './check';
import { ClientTls } from './client-tls';
import { isAmbient } from './data-plane';
import { DestinationRule } from './destination-rule';
import { problemOfEgress, problemOfOrigination } from './egress-problems';
import type { EgressPorts } from './egress-rules';
import { HOP_PORTS, egressHttpRules, egressPortsOf, egressTlsRules } from './egress-rules';
import { Gateway } from './gateway';
import type { IHost } from './host';
import { declareNamed, Host } from './host';
import { HostDestinationRule } from './host-destination-rule';
import { idOfHost } from './host-id';
import type { IstioResourceProps } from './istio-resource';
import type { RetryPolicy } from './retry-policy';
import { Server } from './server';
import { ServerTls } from './server-tls';
import type { IServiceEntry } from './service-entry-reference';
import type { Subset } from './subset';
import type { TrafficPolicy } from './traffic-policy';
import { VirtualService } from './virtual-service';

/** Which gateway it is. */
export interface EgressGatewayProps extends IstioResourceProps {
  /**
   * Labels of the gateway's pods.
   *
   * @default { istio: 'egressgateway' }
   */
  readonly selector?: { [key: string]: string };

  /**
   * The Service of the gateway's pods, in full. It must have the ports 80 and 443.
   *
   * @default Host.named('istio-egressgateway.istio-system.svc.cluster.local')
   */
  readonly service?: IHost;
}

/** What the gateway does with the requests for a service. */
export interface EgressServiceOptions {
  /**
   * What clients send as plain HTTP is sent on over TLS: `ClientTls.simple()`, or `ClientTls.mutual(...)` with a certificate of the
   * gateway's. A Secret is read in the namespace of the gateway's pods.
   *
   * @default - plain HTTP stays plain HTTP
   */
  readonly originate?: ClientTls;

  /**
   * How long a client of plain HTTP waits for the whole answer, at least 1 ms.
   *
   * @default - without end
   */
  readonly timeout?: Duration;

  /**
   * When a request of plain HTTP that failed is tried again.
   *
   * @default - Istio's own policy
   */
  readonly retries?: RetryPolicy;
}

/**
 * The door out of the mesh: a Gateway for Istio's egress gateway, through which sidecars send what is for the services that are added. What
 * is TLS already is passed on as it is; plain HTTP goes to the gateway in mutual TLS, which shows it who calls. Sidecars can be passed by:
 * only a NetworkPolicy makes the gateway the only way out.
 *
 * @see https://istio.io/latest/docs/tasks/traffic-management/egress/egress-gateway/
 */
export class EgressGateway extends Gateway {
  private readonly service: IHost;
  private readonly subsetNames = new Set<string>();
  private subsets?: DestinationRule;

  /**
   * @param scope the scope
   * @param id the id
   * @param props which gateway; Istio's own unless said otherwise
   */
  public constructor(scope: Construct, id: string, props: EgressGatewayProps = {}) {
    super(scope, id, { ...props, selector: props.selector ?? { istio: 'egressgateway' } });
    this.service = props.service ?? Host.named('istio-egressgateway.istio-system.svc.cluster.local');
    declareNamed(this, this.service);
    check(
      isAmbient(this)
        ? 'an EgressGateway needs the data plane of sidecars: in ambient mode a Waypoint is what a ServiceEntry leaves through'
        : undefined,
    );
  }

  /**
   * Sends what is for a service through the gateway. For each of its hosts this makes a port of the gateway, a subset of the gateway's
   * Service, and a VirtualService for both hops; for TLS that the gateway begins, a DestinationRule of the host. Write no other routes of
   * the mesh for the host: Istio takes one VirtualService of the two.
   *
   * @param entry the service, with at most one port of HTTP and one of TLS
   * @param options what the gateway does
   */
  public addService(entry: IServiceEntry, options: EgressServiceOptions = {}): IServiceEntry {
    check(
      problemOfEgress(entry, this.namespaceOfService()),
      options.originate && problemOfOrigination(entry, options.originate),
    );
    const { hosts } = entry;
    const { http, tls } = egressPortsOf(entry);
    if (http) {
      this.addServer(Server.https({ port: HOP_PORTS.http, hosts, tls: ServerTls.istioMutual() }));
    }
    if (tls) {
      this.addServer(Server.tls({ port: HOP_PORTS.tls, hosts, tls: ServerTls.passthrough() }));
    }
    hosts.forEach(host => this.addHost(entry, host, options));
    return entry;
  }

  private addHost(entry: IServiceEntry, host: string, { originate, timeout, retries }: EgressServiceOptions): void {
    const ports = egressPortsOf(entry);
    const hop = { host: this.service.host, subset: this.addSubset(host, ports).subsetName };
    const path = { host, ports, gateway: this, hop, timeout, retries };
    const routes = new VirtualService(this, idOfHost(host), {
      hosts: [host],
      gateways: [this, Gateway.MESH],
      http: egressHttpRules(path),
      tls: egressTlsRules(path),
    });
    if (ports.http && originate) {
      const policy = { portLevelSettings: [{ port: ports.http, tls: originate }] };
      // a cluster that applies them in their order has the policy before somebody relies on it
      routes.node.addDependency(this.addPolicy(entry, host, policy));
    }
  }

  /** A subset has a cluster of its own: numbers of its own, and a name of its own in the handshake with the gateway. */
  private addSubset(host: string, { http }: EgressPorts): Subset {
    // beside the clients it would hold for those of one namespace alone, and leave all others without a cluster
    const metadata = { namespace: this.namespaceOfService() };
    this.subsets ??= new DestinationRule(this, 'Subsets', { metadata, host: this.service });
    const plain = toDnsLabel(host.replace('*', 'any'));
    const name = this.subsetNames.has(plain) ? `${plain}-${this.subsetNames.size + 1}` : plain;
    this.subsetNames.add(name);
    // nobody can ask for a '*', but any name below it leads to the same port
    const tls = ClientTls.istioMutual({ sni: host.replace('*', 'any') });
    const trafficPolicy = http === undefined ? undefined : { portLevelSettings: [{ port: HOP_PORTS.http, tls }] };
    return this.subsets.addSubset(name, { labels: {}, trafficPolicy });
  }

  private addPolicy(entry: IServiceEntry, host: string, policy: TrafficPolicy): DestinationRule {
    const namespace = entry.serviceEntryNamespace;
    if (namespace !== undefined && namespace !== Chart.of(this).namespace) {
      const id = `${idOfHost(host)}-policy`;
      return new DestinationRule(this, id, { metadata: { namespace }, host: Host.named(host), trafficPolicy: policy });
    }
    const rule = HostDestinationRule.of(this, Host.named(host));
    rule.addTrafficPolicy(policy);
    return rule;
  }

  private namespaceOfService(): string | undefined {
    return /\.([^.]+)\.svc\./.exec(this.service.host)?.[1];
  }
}

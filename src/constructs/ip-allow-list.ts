import { Construct } from 'constructs';
import { problemOfList } from '../model/authorization-grammar';
import { problemOfSubnet } from '../model/address';
import { AuthorizationPolicy } from './authorization-policy';
import { check } from './check';
import type { IstioResourceProps } from './istio-resource';
import type { IPolicyTarget } from './policy-target';

/** From which addresses requests may come, and to what. */
export interface IpAllowListProps extends IstioResourceProps {
  /**
   * The workloads, or the objects, that are closed to other addresses, such as `Workload.labelled({ istio: 'ingressgateway' })` in the
   * namespace of the gateway's pods.
   *
   * @default - all workloads of its namespace; in the root namespace those of the whole mesh
   */
  readonly targets?: IPolicyTarget[];

  /**
   * Addresses, or ranges such as `203.0.113.0/24`, that connections may come from: behind a load balancer that keeps the client's address.
   *
   * @default - none
   */
  readonly ipBlocks?: string[];

  /**
   * Addresses, or ranges, that clients may have: behind a load balancer that tells the client's address in `X-Forwarded-For`
   * or by the PROXY protocol. Who may tell it is said by the mesh's `numTrustedProxies`.
   *
   * @default - none
   */
  readonly remoteIpBlocks?: string[];
}

/**
 * Refuses every request that comes from none of some addresses with 403, whatever other policies allow.
 *
 * @see https://istio.io/latest/docs/tasks/security/authorization/authz-ingress/
 */
export class IpAllowList extends Construct {
  /**
   * @param scope the scope
   * @param id the id
   * @param props which addresses, and to what
   */
  public constructor(scope: Construct, id: string, props: IpAllowListProps) {
    super(scope, id);
    const { metadata, targets, ipBlocks, remoteIpBlocks } = props;
    check(
      ipBlocks || remoteIpBlocks
        ? undefined
        : 'an IpAllowList must say addresses (ipBlocks, or remoteIpBlocks behind a proxy that tells them)',
      problemOfList('ipBlocks', ipBlocks, problemOfSubnet),
      problemOfList('remoteIpBlocks', remoteIpBlocks, problemOfSubnet),
    );
    AuthorizationPolicy.deny(this, 'Policy', {
      metadata,
      targets,
      rules: [{ sources: [{ notIpBlocks: ipBlocks, notRemoteIpBlocks: remoteIpBlocks }] }],
    });
  }
}

/** What a policy asks that ztunnel cannot do, and which so wants a waypoint, or a gateway, in ambient mode. */
import type { AuthorizationRule } from './authorization-rule';
import { httpFieldOf } from './authorization-rule';
import { isAmbient } from './data-plane';
import type { IstioResource } from './istio-resource';
import type { IPolicyTarget } from './policy-target';

/** The conditions that ztunnel reads. */
const KEYS = ['source.ip', 'source.namespace', 'source.principal', 'destination.ip', 'destination.port'];

/** What of a rule ztunnel does not read; it denies what it cannot read. */
export function unreadByZtunnel(rule: AuthorizationRule): string | undefined {
  const fields = ['remoteIpBlocks', 'notRemoteIpBlocks', 'trustDomains', 'notTrustDomains'] as const;
  return (
    httpFieldOf(rule) ??
    fields.find(field => rule.sources?.some(source => source[field])) ??
    rule.conditions?.map(({ _key }) => _key).find(key => !KEYS.includes(key))
  );
}

/** Why a policy has nobody in ambient mode who does what it says: `what` is read by Envoys alone, at waypoints and gateways. */
export function problemOfMissingWaypoint(
  policy: IstioResource,
  targets: readonly IPolicyTarget[] | undefined,
  what: string | undefined,
): string | undefined {
  if (what === undefined || !isAmbient(policy)) {
    return undefined;
  }
  const target = targets?.[0]?.toPolicyTarget();
  return target?.targetRef || target?.isGateway
    ? undefined
    : `${what} wants a waypoint in ambient mode, for ztunnel does not read it, got ${target ? `target ${target.description}` : 'no targets'} (did you mean the Waypoint, the MeshService or the gateway as target?)`;
}

/** What an HTTPRoute of the Gateway API is attached to. */
import type { IConstruct } from 'constructs';
import type * as gatewayapi from '../../imports/gateway.networking.k8s.io';
import { quote } from '../model/quote';
import { serviceOfHost } from '../model/service-host';
import { Gateway } from './gateway';
import type { IGateway } from './gateway';
import { isAmbient } from './data-plane';
import { serviceEntryOfHost } from './service-entry-of-host';

export type ParentRef = gatewayapi.HttpRouteSpecParentRefs;

/** A gateway of the Gateway API. */
export interface RouteParent extends IGateway {
  readonly _isOfGatewayApi: boolean;
  /** The listeners that take routes of a host; all without one. */
  _sectionsFor(host: string): string[] | undefined;
}

/** The gateway as one of the Gateway API, if it is one. */
export function asRouteParent(gateway: IGateway): RouteParent | undefined {
  return (gateway as Partial<RouteParent>)._isOfGatewayApi ? (gateway as RouteParent) : undefined;
}

/** Whether what is bound to a gateway is written as HTTPRoutes: in ambient mode to the mesh, and always to a gateway of the Gateway API. */
export function takesHttpRoutes(scope: IConstruct, gateway: IGateway): boolean {
  return gateway.gatewayName === Gateway.MESH.gatewayName ? isAmbient(scope) : asRouteParent(gateway) !== undefined;
}

/** The references to a gateway, one for each listener that is meant. */
export function gatewayParents(gateway: RouteParent, host: string, namespace: string | undefined): ParentRef[] {
  const { gatewayName: name, gatewayNamespace } = gateway;
  const parent = { name, namespace: gatewayNamespace === namespace ? undefined : gatewayNamespace };
  return gateway._sectionsFor(host)?.map(sectionName => ({ ...parent, sectionName })) ?? [parent];
}

/** The reference to the Service, or to the ServiceEntry of this app, that a host is of. */
export function hostParent(scope: IConstruct, host: string, namespace: string | undefined): ParentRef | undefined {
  const service = serviceOfHost(host);
  if (service) {
    const isElsewhere = service.namespace !== undefined && service.namespace !== namespace;
    return {
      group: '',
      kind: 'Service',
      name: service.name,
      namespace: isElsewhere ? service.namespace : undefined,
    };
  }
  const entry = serviceEntryOfHost(scope, host);
  return (
    entry && {
      group: entry.apiGroup,
      kind: entry.kind,
      name: entry.name,
      namespace: entry.metadata.namespace === namespace ? undefined : entry.metadata.namespace,
    }
  );
}

/** Why a host has nothing that a route can be attached to. */
export function problemOfHostParent(host: string): string {
  return `host ${quote(host)} must be that of a Service, or of a ServiceEntry in this app: routes of the ambient data plane are attached to one`;
}

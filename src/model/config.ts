import { Field } from './field';
import type { Resource } from './resource';
import type { GatewaySpec, VirtualServiceSpec } from './wire';

const NETWORKING = 'networking.istio.io';

/** All resources of a mesh, indexed. The version of an API is not looked at: Istio serves one schema under several. */
export class Config {
  private readonly byKind = new Map<string, Resource[]>();
  private readonly gateways = new Map<string, Resource>();

  public constructor(public readonly resources: readonly Resource[]) {
    for (const resource of resources) {
      const key = `${resource.group}/${resource.kind}`;
      const kin = this.byKind.get(key);
      if (kin) {
        kin.push(resource);
      } else {
        this.byKind.set(key, [resource]);
      }
    }
    for (const gateway of this.byKind.get(`${NETWORKING}/Gateway`) ?? []) {
      this.gateways.set(`${gateway.namespace ?? ''}/${gateway.name}`, gateway);
    }
  }

  /** The `spec`s of all VirtualServices. */
  public get virtualServices(): Array<Field<VirtualServiceSpec | undefined>> {
    return (this.byKind.get(`${NETWORKING}/VirtualService`) ?? []).map(resource =>
      specOf<VirtualServiceSpec>(resource),
    );
  }

  /** The `spec` of the Gateway that a VirtualService in `namespace` names; nothing where it is not in the mesh. */
  public gateway(reference: string, namespace: string | undefined): Field<GatewaySpec | undefined> | undefined {
    const found = this.gateways.get(qualify(reference, namespace));
    return found && specOf<GatewaySpec>(found);
  }
}

/** `gateway` -> `shop/gateway`: a bare name is looked up in the namespace of who says it. */
export function qualify(reference: string, namespace: string | undefined): string {
  return reference.includes('/') ? reference : `${namespace ?? ''}/${reference}`;
}

function specOf<T>(resource: Resource): Field<T | undefined> {
  return new Field(resource, '/spec', resource.manifest.spec as T | undefined);
}

import { Field } from './field';
import type { Resource } from './resource';
import { DEFAULT_SETTINGS, type MeshSettings } from './settings';
import type { IstioSpecs } from './wire/istio-specs';
import { put } from './put';

/** The `spec` of a resource, at its place. */
export type Spec<T> = Field<T | undefined>;

/** All resources of a mesh, indexed. The version of an API is not looked at: Istio serves one schema under several. */
export class Config {
  /** The resources that are looked after. Others are only known: a reference to them is no mistake. */
  public readonly resources: readonly Resource[];
  private readonly byKind = new Map<string, Resource[]>();
  private readonly specsByKind = new Map<string, Array<Spec<unknown>>>();
  private readonly byName = new Map<string, ReadonlyMap<string, Resource>>();

  public constructor(
    /** The resources, and those that are known to be elsewhere. */
    public readonly all: readonly Resource[],
    public readonly settings: MeshSettings = DEFAULT_SETTINGS,
  ) {
    this.resources = all.some(({ known }) => known) ? all.filter(({ known }) => !known) : all;
    for (const resource of all) {
      const key = `${resource.group}/${resource.kind}`;
      put(this.byKind, key, resource);
    }
  }

  /** All resources of a kind, the known ones too. */
  public of(group: string, kind: string): readonly Resource[] {
    return this.byKind.get(`${group}/${kind}`) ?? [];
  }

  /** The `spec`s of the resources of a kind of Istio that are looked after. */
  public specs<K extends keyof IstioSpecs>(kind: K): ReadonlyArray<Spec<IstioSpecs[K]>> {
    let specs = this.specsByKind.get(kind) as Array<Spec<IstioSpecs[K]>> | undefined;
    if (!specs) {
      specs = ISTIO_GROUPS.flatMap(group => this.of(group, kind))
        .filter(({ known }) => !known)
        .map(resource => specOf<IstioSpecs[K]>(resource));
      this.specsByKind.set(kind, specs);
    }
    return specs;
  }

  /** The resource of a name; nothing where it is not in the mesh. */
  public find(group: string, kind: string, namespace: string, name: string): Resource | undefined {
    const key = `${group}/${kind}`;
    let named = this.byName.get(key);
    if (!named) {
      named = this.named(this.of(group, kind));
      this.byName.set(key, named);
    }
    return named.get(`${namespace}/${name}`);
  }

  private named(kin: readonly Resource[]): ReadonlyMap<string, Resource> {
    const named = new Map<string, Resource>();
    for (const resource of kin) {
      const name = `${this.namespaceOf(resource)}/${resource.name}`;
      const other = named.get(name);
      // what is looked after says more than a reference to it
      if (!other || other.known) {
        named.set(name, resource);
      }
    }
    return named;
  }

  /** The namespace in which a resource is, or will be. */
  public namespaceOf(resource: Resource): string {
    return resource.namespace ?? this.settings.defaultNamespace;
  }

  /** The `spec` of the Gateway that a VirtualService in `namespace` names; nothing where it is not in the mesh. */
  public gateway(reference: string, namespace: string): Spec<IstioSpecs['Gateway']> | undefined {
    const [gatewayNamespace, name] = qualify(reference, namespace).split('/');
    const found = this.find('networking.istio.io', 'Gateway', gatewayNamespace, name);
    return found && specOf(found);
  }
}

/**
 * `gateway` -> `shop/gateway`: a bare name is looked up in the namespace of who says it. The old form of a full name,
 * `gateway.shop.svc.cluster.local`, is taken as istiod takes it.
 */
export function qualify(reference: string, namespace: string): string {
  if (reference.includes('/')) {
    return reference;
  }
  const [name, ofName = namespace] = reference.split('.');
  return `${ofName}/${name}`;
}

/** The `spec` of a resource, at its place. */
export function specOf<T>(resource: Resource): Spec<T> {
  return new Field(resource, '/spec', resource.manifest.spec as T | undefined);
}

/** The groups of the kinds of Istio. */
export const ISTIO_GROUPS: readonly string[] = [
  'networking.istio.io',
  'security.istio.io',
  'telemetry.istio.io',
  'extensions.istio.io',
];

/** The resources that a tree of constructs renders. */
import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type Resource, toResource } from './model/resource';
import { knownTo } from './known';
import { targetOf } from './target';

/** What a tree renders, and what it knows. */
export interface Tree {
  readonly resources: readonly Resource[];
  /** The construct that renders a resource, by its path. */
  readonly owners: ReadonlyMap<string, IConstruct>;
}

/** Reads everything below a scope. What else the app has, and what it says to be elsewhere, is only known. */
export function readTree(scope: IConstruct): Tree {
  const own = new Set(scope.node.findAll());
  const owners = new Map<string, IConstruct>();
  const resources = scope.node.root.node.findAll().flatMap(node => {
    const witness = knownTo(node).flatMap(manifest => toResource(manifest, { known: true }) ?? []);
    if (!ApiObject.isApiObject(node)) {
      return witness;
    }
    const owner = ownerOf(node);
    owners.set(owner.node.path, owner);
    const origin = { constructPath: owner.node.path, istioMinor: targetOf(node, 'istioMinor') };
    return toResource(node.toJson(), own.has(node) ? origin : { ...origin, known: true }) ?? [];
  });
  return { resources, owners };
}

/** The construct that a user wrote: the object inside it is ours, or cdk8s-plus's. */
function ownerOf(object: ApiObject): IConstruct {
  const { scope, id } = object.node;
  return scope && ['Resource', 'Default'].includes(id) ? scope : object;
}

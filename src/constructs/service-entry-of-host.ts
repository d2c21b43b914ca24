/** The ServiceEntry of an app that brings a host into the registry, whoever made it. */
import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** What was found in an app the last time that it was looked through. */
const FOUND = new WeakMap<IConstruct, ReadonlyMap<string, ApiObject>>();

/** The first one in the tree. The app is looked through again only where what was found before does not answer. */
export function serviceEntryOfHost(scope: IConstruct, host: string): ApiObject | undefined {
  const { root } = scope.node;
  const known = FOUND.get(root)?.get(host);
  // it may have been patched since
  if (known && hostsOf(known).includes(host)) {
    return known;
  }
  const found = lookThrough(root);
  FOUND.set(root, found);
  return found.get(host);
}

function lookThrough(root: IConstruct): ReadonlyMap<string, ApiObject> {
  const found = new Map<string, ApiObject>();
  for (const node of root.node.findAll()) {
    for (const host of ApiObject.isApiObject(node) ? hostsOf(node) : []) {
      if (!found.has(host)) {
        found.set(host, node as ApiObject);
      }
    }
  }
  return found;
}

function hostsOf(object: ApiObject): string[] {
  if (object.kind !== 'ServiceEntry' || object.apiGroup !== 'networking.istio.io') {
    return [];
  }
  return (object.toJson() as { spec?: { hosts?: string[] } }).spec?.hosts ?? [];
}

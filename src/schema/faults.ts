import type { Config } from '../model/config';
import { once } from '../model/once';
import type { Resource } from '../model/resource';
import { checkDocument } from './document';
import type { Fault, FaultClass } from './fault';
import { put } from '../model/put';

/** A fault, and whose it is. */
export interface DocumentFault {
  readonly resource: Resource;
  readonly fault: Fault;
}

/** What the API server makes of the documents of a mesh. */
export interface Documents {
  readonly faults: ReadonlyMap<FaultClass, readonly DocumentFault[]>;
  /**
   * The resources as they would be stored: without nulls and unknown fields, with defaults. Of one that has a field of another
   * type only the name is known. The very list of the mesh, where nothing differs.
   */
  readonly stored: readonly Resource[];
}

/** Each document of a mesh is checked once, by the first who asks. */
export const checkDocuments = once((config: Config): Documents => {
  const faults = new Map<FaultClass, DocumentFault[]>();
  let differs = false;
  const stored: Resource[] = [];
  for (const resource of config.all) {
    if (resource.known) {
      stored.push(resource);
      continue;
    }
    const document = checkDocument(resource);
    let misshapen = document.isUnknown === true;
    for (const fault of document.faults) {
      misshapen ||= fault.of === 'wrong-type';
      put(faults, fault.of, { resource, fault });
    }
    if (misshapen) {
      stored.push(merelyKnown(resource));
    } else {
      stored.push(document.stored === resource.manifest ? resource : { ...resource, manifest: document.stored });
    }
    differs ||= misshapen || document.stored !== resource.manifest;
  }
  return { faults, stored: differs ? stored : config.all };
});

/** The faults of one class. */
export function faultsOf(config: Config, of: FaultClass): readonly DocumentFault[] {
  return checkDocuments(config).faults.get(of) ?? [];
}

/** That there is an object of the name, and nothing of what it says. */
function merelyKnown(resource: Resource): Resource {
  const { apiVersion, kind, name, namespace } = resource;
  return { ...resource, known: true, manifest: { apiVersion, kind, metadata: { name, namespace } } };
}

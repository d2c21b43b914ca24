import type { Config } from '../model/config';
import type { Resource } from '../model/resource';
import { checkDocument } from './document';
import type { Fault, FaultClass } from './fault';

/** A fault, and whose it is. */
export interface DocumentFault {
  readonly resource: Resource;
  readonly fault: Fault;
}

type ByClass = ReadonlyMap<FaultClass, readonly DocumentFault[]>;

const KNOWN = new WeakMap<Config, ByClass>();

/** The faults of one class. Each document of a mesh is checked once, by the first rule that asks. */
export function faultsOf(config: Config, of: FaultClass): readonly DocumentFault[] {
  const known = KNOWN.get(config) ?? sorted(config);
  KNOWN.set(config, known);
  return known.get(of) ?? [];
}

function sorted(config: Config): ByClass {
  const faults = new Map<FaultClass, DocumentFault[]>();
  for (const resource of config.resources) {
    for (const fault of checkDocument(resource)) {
      const kin = faults.get(fault.of);
      if (kin) {
        kin.push({ resource, fault });
      } else {
        faults.set(fault.of, [{ resource, fault }]);
      }
    }
  }
  return faults;
}

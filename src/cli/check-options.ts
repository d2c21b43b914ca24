import { type CheckSettings } from '../check/check';
import type { MeshOptions } from '../mesh-options';
import type { MeshSettings } from '../model/settings';
import { levelsOf, parseRule } from '../options/levels';
import { levelsIn, meshOf } from '../options/project-options';
import { type Severity, toSeverity } from '../options/severity';
import { readConfigFile } from './config-file';

/** What the command line says; what it does not say is left to the file, and then to what is usual. */
export interface CheckFlags {
  readonly format: string;
  readonly istioVersion?: string;
  readonly clusterDomain?: string;
  readonly rootNamespace?: string;
  readonly defaultNamespace?: string;
  readonly closed?: boolean;
  readonly advice?: boolean;
  readonly rule: readonly string[];
  readonly failOn?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  /** False for no file at all. */
  readonly config?: string | false;
}

/** How to check. */
export interface CheckOptions {
  readonly mesh: MeshSettings;
  readonly check: CheckSettings;
  /** The least severity that fails. */
  readonly failOn: Severity;
  readonly baseline?: string;
}

/** Puts together what the command line and the file of the project say. */
export function toCheckOptions(flags: CheckFlags, cwd: string): CheckOptions {
  const file = flags.config === false ? {} : readConfigFile(cwd, flags.config);
  const advice = flags.advice ?? file.advice;
  return {
    mesh: meshOf({ ...file, ...given(flags) }),
    check: {
      ...(advice === undefined ? {} : { advice }),
      levels: levelsOf([...levelsIn(file), ...flags.rule.map(parseRule)]),
    },
    failOn: toSeverity(flags.failOn ?? file.failOn ?? 'error', 'failOn'),
    baseline: flags.baseline ?? file.baseline,
  };
}

/** What the command line says of the mesh: a flag that is not there says nothing. */
function given({ istioVersion, clusterDomain, rootNamespace, defaultNamespace, closed }: CheckFlags): MeshOptions {
  const flags = { istioVersion, clusterDomain, rootNamespace, defaultNamespace, closed };
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
}

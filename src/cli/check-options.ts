import { type CheckSettings } from '../check/check';
import { type MeshOptions, toSettings } from '../mesh-options';
import { listed, quote } from '../model/quote';
import type { MeshSettings } from '../model/settings';
import { type ConfigFile, readConfigFile } from './config-file';
import { levelsOf, parseRule, toLevel } from './levels';
import { UserError } from './user-error';

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

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** How bad a finding is. */
export type Severity = (typeof SEVERITIES)[number];

/** Puts together what the command line and the file of the project say. */
export function toCheckOptions(flags: CheckFlags, cwd: string): CheckOptions {
  const file = flags.config === false ? {} : readConfigFile(cwd, flags.config);
  const advice = flags.advice ?? file.advice;
  return {
    mesh: settingsOf(flags, file),
    check: {
      ...(advice === undefined ? {} : { advice }),
      levels: levelsOf([...ofFile(file), ...flags.rule.map(parseRule)]),
    },
    failOn: toSeverity(flags.failOn ?? file.failOn ?? 'error'),
    baseline: flags.baseline ?? file.baseline,
  };
}

/** Whether a finding is as bad as one that fails, or worse. */
export function isAtLeast(severity: string, least: Severity): boolean {
  return SEVERITIES.indexOf(severity as Severity) <= SEVERITIES.indexOf(least);
}

function ofFile({ rules = {} }: ConfigFile): Array<readonly [string, ReturnType<typeof toLevel>]> {
  return Object.entries(rules).map(([name, level]) => [name, toLevel(level, `the level of ${name}`)]);
}

function settingsOf(flags: CheckFlags, file: ConfigFile): MeshSettings {
  const given: MeshOptions = {
    istioVersion: flags.istioVersion ?? file.istioVersion,
    clusterDomain: flags.clusterDomain ?? file.clusterDomain,
    rootNamespace: flags.rootNamespace ?? file.rootNamespace,
    defaultNamespace: flags.defaultNamespace ?? file.defaultNamespace,
    closed: flags.closed ?? file.closed,
    meshConfig: file.meshConfig,
  };
  try {
    return toSettings(given);
  } catch (e) {
    throw new UserError((e as Error).message);
  }
}

function toSeverity(text: string): Severity {
  const severity = SEVERITIES.find(known => known === text);
  if (severity === undefined) {
    throw new UserError(
      `--fail-on must be ${listed(SEVERITIES.map(quote)).replace(' and ', ' or ')}, got ${quote(text)}`,
    );
  }
  return severity;
}

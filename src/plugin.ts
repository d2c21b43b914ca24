/** What `validations:` in cdk8s.yaml loads: the same rules, on the files that `cdk8s synth` wrote. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type CheckSettings, checkConfig } from './check/check';
import type { Finding } from './finding';
import type { Resource } from './model/resource';
import type { MeshSettings } from './model/settings';
import { levelsOf } from './options/levels';
import { levelsIn, meshOf, toProjectOptions } from './options/project-options';
import { type Severity, isAtLeast, toSeverity } from './options/severity';
import { toFinding } from './to-finding';
import { toConfig } from './yaml/mesh-config';
import { readResources } from './yaml/resources';

/** Something that a plugin reports, in the words of cdk8s. */
export interface PluginViolation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: ReadonlyArray<{
    readonly resourceName: string;
    readonly locations: readonly string[];
    readonly manifestPath: string;
  }>;
}

/** What cdk8s hands to a plugin, as far as it is used. */
export interface PluginContext {
  readonly manifests: readonly string[];
  readonly report: {
    addViolation(violation: PluginViolation): void;
    submit(status: 'success' | 'failure', metadata?: { readonly [key: string]: string }): void;
  };
}

/**
 * Checks what `cdk8s synth` wrote. Its properties are the fields of `.cdk8s-istio.yaml`, but for the baseline.
 *
 * @see docs/checks.md
 */
export class IstioValidation {
  private readonly mesh: MeshSettings;
  private readonly settings: CheckSettings;
  private readonly failOn: Severity;

  public constructor(properties: object = {}) {
    const {
      baseline,
      advice,
      failOn = 'error',
      ...others
    } = toProjectOptions(properties, 'properties of IstioValidation');
    if (baseline !== undefined) {
      throw new Error('properties of IstioValidation: a baseline is for cdk8s-istio check alone');
    }
    this.mesh = meshOf(others);
    this.settings = { advice, levels: levelsOf(levelsIn(others)) };
    this.failOn = toSeverity(failOn, 'failOn');
  }

  /** Checks the files as one mesh. */
  // eslint-disable-next-line @typescript-eslint/require-await -- what cdk8s asks for
  public async validate({ manifests, report }: PluginContext): Promise<void> {
    const resources = manifests.flatMap(resourcesIn);
    const findings = checkConfig(toConfig(resources, this.mesh), this.settings).map(toFinding);
    findings.forEach(finding => report.addViolation(toViolation(finding)));
    const failed = findings.some(({ severity }) => isAtLeast(severity, this.failOn));
    report.submit(failed ? 'failure' : 'success', { Resources: String(resources.length) });
  }
}

function resourcesIn(path: string): readonly Resource[] {
  const file = relative(process.cwd(), path);
  const { resources, faults } = readResources(readFileSync(path, 'utf8'), file);
  for (const { message, at } of faults) {
    throw new Error(`${file}:${at.line}:${at.column} cannot be read: ${message}`);
  }
  return resources;
}

/** cdk8s has no word for how bad it is, and finds the construct by the name alone: the place says which resource it is. */
function toViolation(finding: Finding): PluginViolation {
  const {
    rule,
    severity,
    message,
    fix,
    docs,
    kind,
    resourceNamespace,
    resourceName,
    pointer,
    file = '',
    line,
  } = finding;
  const name = `${kind} ${resourceNamespace === undefined ? '' : `${resourceNamespace}/`}${resourceName}`;
  return {
    ruleName: rule,
    recommendation: `${severity}: ${message}`,
    fix: fix ?? docs,
    violatingResources: [
      {
        resourceName,
        manifestPath: file,
        locations: [`${name} ${pointer}${line === undefined ? '' : ` (line ${line})`}`],
      },
    ],
  };
}

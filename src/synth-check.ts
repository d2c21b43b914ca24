/** What a check at synthesis says: errors to the constructs, everything else on stderr. */
import { App } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type CheckSettings, checkConfig, namesOfRules } from './check/check';
import type { ChecksOptions } from './checks-options';
import { toSettings } from './mesh-options';
import { closest } from './model/closest';
import { quote } from './model/quote';
import { nameOf } from './model/resource';
import type { MeshSettings } from './model/settings';
import type { Level, Violation } from './rules/rule';
import { readTree } from './tree';
import { toConfig } from './yaml/mesh-config';

/** Of more lines than these nobody reads one. */
const MOST_LINES = 20;

/** Checks everything below the root of an app. Returns the errors of each construct. */
export function checkTree(root: IConstruct, options: ChecksOptions): ReadonlyMap<IConstruct, readonly string[]> {
  const tree = readTree(root);
  const { mesh, check } = readOptions(options);
  const violations = checkConfig(toConfig(tree.resources, mesh), check);
  const errors = new Map<IConstruct, string[]>();
  const lines: string[] = [];
  for (const violation of violations) {
    const path = violation.at.resource.constructPath ?? '';
    if (violation.level === 'error') {
      const owner = tree.owners.get(path) ?? root;
      errors.set(owner, [...(errors.get(owner) ?? []), textOf(violation)]);
    } else {
      lines.push(`${violation.level}: [${path}] ${textOf(violation)}`);
    }
  }
  warn(lines, root);
  return errors;
}

/** On stderr, for `cdk8s synth` swallows an app's stdout. */
function warn(lines: readonly string[], root: IConstruct): void {
  const shown = lines.length > MOST_LINES ? lines.slice(0, MOST_LINES - 1) : lines;
  const rest = lines.length - shown.length;
  const where = root instanceof App ? ` ${root.outdir}` : '';
  const text = [...shown, ...(rest > 0 ? [`... and ${rest} more: npx cdk8s-istio check${where}`] : [])];
  if (text.length > 0) {
    process.stderr.write(text.map(line => `${line}\n`).join(''));
  }
}

/** `what is wrong (the way out) [rule at VirtualService shop/reviews /spec/hosts/0]` */
function textOf({ at, message, fix, rule }: Violation): string {
  return `${message}${fix ? ` (${fix})` : ''} [${rule.name} at ${nameOf(at.resource)} ${at.pointer}]`;
}

/** How to check, as the options say. Throws where they say what cannot be. */
export function readOptions(options: ChecksOptions): { mesh: MeshSettings; check: CheckSettings } {
  return { mesh: toSettings(options), check: { advice: options.advice, levels: levelsOf(options) } };
}

function levelsOf({ rules = {} }: ChecksOptions): Record<string, Level | 'off'> {
  const names = namesOfRules();
  const unknown = Object.keys(rules).find(name => !names.includes(name));
  if (unknown !== undefined) {
    const near = closest(unknown, names);
    throw new Error(
      `rules of MeshChecks.configure must be names of rules, got ${quote(unknown)}${near === undefined ? '' : ` (did you mean ${quote(near)}?)`}`,
    );
  }
  return rules as Record<string, Level | 'off'>;
}

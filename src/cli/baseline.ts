import { readFileSync, writeFileSync } from 'node:fs';
import type { Finding } from '../finding';
import { subjectOf } from '../render/report';
import { UserError } from '../options/user-error';
import { reasonOf } from './reason-of';

/** Findings that a project lives with for the time being, so that new ones are seen. */
export interface Baseline {
  /** How often each is there. */
  readonly findings: Readonly<Record<string, number>>;
}

/** Neither the line nor the file: both change with what stands around a finding. */
function keyOf(finding: Finding): string {
  return `${finding.rule} at ${subjectOf(finding)}: ${finding.message}`;
}

/** What is refused by the cluster never gets there: nobody can live with it. */
function isTakeable({ refusedBy }: Finding): boolean {
  return refusedBy === undefined;
}

/** Writes the findings that are there now. Returns how many. */
export function writeBaseline(path: string, name: string, findings: readonly Finding[]): number {
  const taken = findings.filter(isTakeable);
  const counts = new Map<string, number>();
  taken.forEach(finding => counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1));
  const baseline: Baseline = { findings: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))) };
  try {
    writeFileSync(path, `${JSON.stringify(baseline, undefined, 2)}\n`);
  } catch (e) {
    throw new UserError(`${name}: ${reasonOf(e)}`);
  }
  return taken.length;
}

/** The findings that are not in a baseline; of equal ones those that are more than it has. */
export function withoutBaseline(path: string, name: string, findings: readonly Finding[]): Finding[] {
  const left = new Map(Object.entries(readBaseline(path, name).findings));
  return findings.filter(finding => {
    const count = isTakeable(finding) ? (left.get(keyOf(finding)) ?? 0) : 0;
    left.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

function readBaseline(path: string, name: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (e) {
    throw new UserError(
      `${name}: ${e instanceof SyntaxError ? 'it is no JSON' : reasonOf(e)} (write it with --write-baseline)`,
    );
  }
  const findings = (value as Partial<Baseline> | null)?.findings;
  if (
    typeof findings !== 'object' ||
    findings === null ||
    Object.values(findings).some(count => typeof count !== 'number')
  ) {
    throw new UserError(`${name}: it is no baseline (write it with --write-baseline)`);
  }
  return { findings };
}

import { resolve } from 'node:path';
import { checkConfig } from '../check/check';
import type { Finding } from '../finding';
import { toGithub } from '../render/github';
import { toJson } from '../render/json';
import type { FoundRule, Report } from '../render/report';
import { toSarif } from '../render/sarif';
import { toText } from '../render/text';
import type { Violation } from '../rules/rule';
import { pageOf, toFinding } from '../to-finding';
import { toConfig } from '../yaml/mesh-config';
import { withoutBaseline, writeBaseline } from './baseline';
import { isAtLeast } from '../options/severity';
import { type CheckFlags, toCheckOptions } from './check-options';
import { findFiles } from './find-files';
import type { Io } from './io';
import { type Input, readFiles } from './read-files';
import { styleOf } from './style';
import { UserError } from '../options/user-error';
import { versionOf } from './version';

/** How a check ends. */
export enum ExitCode {
  SOUND = 0,
  FOUND = 1,
  UNUSABLE = 2,
}

/** The formats of a report. */
export const FORMATS = ['text', 'json', 'github', 'sarif'];

/** Checks files, tells what is found, and says how it went. */
export function check(names: readonly string[], flags: CheckFlags, io: Io): ExitCode {
  const options = toCheckOptions(flags, io.cwd);
  const input = readFiles(findFiles(names, io.cwd), io);
  if (input.resources.length === 0 && input.unreadable.length === 0) {
    throw new UserError(`there is no manifest in ${names.join(', ')}${whyOf(input)}`);
  }
  const violations = checkConfig(toConfig(input.resources, options.mesh), options.check);
  const all = violations.filter(({ isBug }) => !isBug).map(toFinding);
  if (flags.writeBaseline !== undefined) {
    const count = writeBaseline(resolve(io.cwd, flags.writeBaseline), flags.writeBaseline, all);
    io.stderr(`wrote ${count} of ${all.length} findings to ${flags.writeBaseline}\n`);
  }
  const baseline = flags.writeBaseline ?? options.baseline;
  const findings = baseline === undefined ? all : withoutBaseline(resolve(io.cwd, baseline), baseline, all);
  const report: Report = {
    findings: findings.sort(byPlace),
    bugs: violations.filter(({ isBug }) => isBug).map(({ message }) => message),
    unreadable: input.unreadable,
    skipped: input.skipped,
    rules: rulesOf(violations),
    files: input.files,
    resources: input.resources.length,
    baselined: all.length - findings.length,
  };
  io.stdout(render(report, flags.format, input, io));
  if (report.unreadable.length > 0 || report.bugs.length > 0) {
    return ExitCode.UNUSABLE;
  }
  return findings.some(({ severity }) => isAtLeast(severity, options.failOn)) ? ExitCode.FOUND : ExitCode.SOUND;
}

function render(report: Report, format: string, input: Input, io: Io): string {
  switch (format) {
    case 'json':
      return toJson(report);
    case 'github':
      return toGithub(report);
    case 'sarif':
      return toSarif(report, versionOf());
    default:
      return toText(report, { style: styleOf(io), linesOf: linesIn(input), width: io.width, millis: io.millis() });
  }
}

function linesIn({ texts }: Input): (file: string) => readonly string[] {
  const split = new Map<string, readonly string[]>();
  return file => {
    const lines = split.get(file) ?? (texts.get(file) ?? '').replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    split.set(file, lines);
    return lines;
  };
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compare(a.rule, b.rule) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function rulesOf(violations: readonly Violation[]): FoundRule[] {
  const rules = new Map(violations.map(({ rule }) => [rule.name, rule]));
  return [...rules.values()].map(({ name, level, says }) => ({ name, level, says, docs: pageOf(name) }));
}

/** A few words on what there was instead. */
function whyOf({ skipped }: Input): string {
  const [first] = skipped;
  return first === undefined
    ? ''
    : ` (${first.file}: ${first.why}${skipped.length > 1 ? `, and ${skipped.length - 1} more` : ''})`;
}

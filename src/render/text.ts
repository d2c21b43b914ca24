import type { Finding } from '../finding';
import { excerptOf } from './excerpt';
import { printable } from './printable';
import { type Report, counted, countsOf, subjectOf } from './report';

/** How parts of a text are set off from the others. */
export interface Style {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  /** What is looked at first. */
  strong(text: string): string;
  /** What is there for who wants it. */
  faint(text: string): string;
}

/** What a text report needs beside what it tells. */
export interface TextOptions {
  readonly style: Style;
  /** The lines of a file. */
  readonly linesOf: (file: string) => readonly string[];
  /** How many characters fit into a line. */
  readonly width: number;
  readonly millis: number;
}

/** More of them nobody reads. */
const MOST_SKIPPED = 10;

/** A report for people. */
export function toText(report: Report, options: TextOptions): string {
  const { style } = options;
  const told = new Set<string>();
  const blocks = [
    ...report.unreadable.map(({ file, line, column, message }) =>
      block({ file, line, column, head: [style.error('error'), 'cannot be read'], notes: [message] }, options),
    ),
    ...report.findings.map(finding => findingText(finding, told, options)),
    ...report.bugs.map(bug => `${style.error('bug')}  ${printable(bug)}\n`),
    ...skippedText(report, options),
  ];
  return `${blocks.map(text => `${text}\n`).join('')}${summary(report, options)}\n`;
}

function findingText(finding: Finding, told: Set<string>, options: TextOptions): string {
  const { style } = options;
  const head = [style[finding.severity](finding.severity), finding.rule, subjectOf(finding)];
  const notes = [finding.message, ...(finding.fix === undefined ? [] : [`fix: ${finding.fix}`])];
  const links = told.has(finding.rule) ? [] : [finding.docs];
  told.add(finding.rule);
  return block({ ...finding, file: finding.file ?? '', head, notes, links }, options);
}

interface Block {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly head: readonly string[];
  readonly notes: readonly string[];
  readonly links?: readonly string[];
}

function block({ file, line, column = 1, head, notes, links = [] }: Block, options: TextOptions): string {
  const { style, linesOf, width } = options;
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  const excerpt = line === undefined ? undefined : excerptOf(linesOf(file), line, column);
  const gutter = excerpt ? String(line).length + 2 : 2;
  const bar = (number = '') => style.faint(`${number.padStart(gutter)} | `);
  const lines = [`${style.strong(printable(place))}  ${head.map(printableButStyled).join('  ')}`];
  const texts = notes.map(printable);
  if (excerpt) {
    lines.push(...excerpt.lines.map(({ number, text }) => `${bar(String(number))}${text}`));
    const caret = `${' '.repeat(excerpt.indent)}${'^'.repeat(excerpt.width)}`;
    const fits = gutter + 3 + caret.length + 1 + texts[0].length <= width;
    lines.push(`${bar()}${style.strong(caret)}${fits ? ` ${texts.shift()}` : ''}`);
  }
  lines.push(...texts.map(text => `${bar()}${text}`), ...links.map(link => `${bar()}${style.faint(link)}`));
  return `${lines.map(text => text.trimEnd()).join('\n')}\n`;
}

/** The words of a head are ours, but for the name of an object; what sets them off must stay. */
function printableButStyled(text: string): string {
  return text.includes('\u001b[') ? text : printable(text);
}

function skippedText({ skipped }: Report, { style }: TextOptions): string[] {
  if (skipped.length === 0) {
    return [];
  }
  const lines = skipped
    .slice(0, MOST_SKIPPED)
    .map(
      ({ file, line, why }) => `skipped ${printable(file)}${line === undefined ? '' : `:${line}`}: ${printable(why)}`,
    );
  const rest = skipped.length - lines.length;
  return [style.faint([...lines, ...(rest > 0 ? [`skipped ${rest} more`] : [])].join('\n')) + '\n'];
}

/** `1 error, 2 warnings in 14 resources of 3 files (31 ms)` */
function summary(report: Report, { style, millis }: TextOptions): string {
  const { files, resources, baselined, unreadable, bugs } = report;
  const counts = countsOf(report);
  const parts = [
    ...(unreadable.length > 0 ? [`${counted(unreadable.length, 'text')} that cannot be read`] : []),
    ...(bugs.length > 0 ? [counted(bugs.length, 'bug')] : []),
    ...(counts === '' ? [] : [counts]),
  ];
  const failed =
    unreadable.length + bugs.length > 0 || report.findings.some(({ severity }) => severity.valueOf() === 'error');
  const told = parts.length === 0 ? 'nothing found' : parts.join(', ');
  const known = baselined > 0 ? `, ${baselined} more in the baseline` : '';
  const set = failed ? style.error(told) : counts === '' ? style.strong(told) : style.warning(told);
  return `${set}${known} in ${counted(resources, 'resource')} of ${counted(files, 'file')} ${style.faint(`(${Math.round(millis)} ms)`)}`;
}

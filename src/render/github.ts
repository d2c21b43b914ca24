/**
 * A report that GitHub shows beside the lines of a pull request.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
import { type Report, counted, countsOf, sentenceOf, subjectOf } from './report';

const COMMANDS: Readonly<Record<string, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** One command for each finding, and a last line for the log. */
export function toGithub(report: Report): string {
  const commands = [
    ...report.unreadable.map(({ message, ...place }) =>
      command('error', { ...place, title: 'cannot be read' }, message),
    ),
    ...report.findings.map(finding =>
      command(
        COMMANDS[finding.severity],
        { file: finding.file, line: finding.line, column: finding.column, title: finding.rule },
        `${subjectOf(finding)}: ${sentenceOf(finding)}\n${finding.docs}`,
      ),
    ),
    ...report.bugs.map(bug => command('error', { title: 'bug of cdk8s-istio' }, bug)),
  ];
  const summary = `${countsOf(report) || 'nothing found'} in ${counted(report.resources, 'resource')} of ${counted(report.files, 'file')}`;
  return [...commands, summary].map(line => `${line}\n`).join('');
}

interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly title: string;
}

function command(name: string, { file, line, column, title }: Place, message: string): string {
  const properties = Object.entries({ file: file?.replaceAll('\\', '/'), line, col: column, title })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escaped(String(value)).replace(/:/g, '%3A').replace(/,/g, '%2C')}`);
  return `::${name} ${properties.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

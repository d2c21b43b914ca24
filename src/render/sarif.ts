/**
 * A report in SARIF, which GitHub's code scanning and other tools take.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import type { Finding } from '../finding';
import { type FoundRule, type Report, sentenceOf, subjectOf } from './report';

const LEVELS: Readonly<Record<string, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** A log of one run. */
export function toSarif(report: Report, version: string): string {
  const names = report.rules.map(({ name }) => name);
  const notifications = [
    ...report.unreadable.map(({ file, line, column, message }) => ({
      level: 'error',
      message: { text: `cannot be read: ${message}` },
      locations: [{ physicalLocation: physicalLocation(file, line, column) }],
    })),
    ...report.bugs.map(text => ({ level: 'error', message: { text } })),
  ];
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cdk8s-istio',
            version,
            informationUri: 'https://github.com/cdk8s-istio/cdk8s-istio',
            rules: report.rules.map(toRule),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: notifications.length === 0,
            ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
          },
        ],
        results: report.findings.map(finding => toResult(finding, names.indexOf(finding.rule))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function toRule({ name, level, says, docs }: FoundRule): object {
  return {
    id: name,
    shortDescription: { text: says },
    helpUri: docs,
    defaultConfiguration: { level: LEVELS[level] },
  };
}

function toResult(finding: Finding, ruleIndex: number): object {
  const { rule, severity, file, line, column, pointer, alike, refusedBy } = finding;
  const name = subjectOf(finding);
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: sentenceOf(finding) },
    locations: [
      {
        ...(file === undefined ? {} : { physicalLocation: physicalLocation(file, line, column) }),
        logicalLocations: [{ fullyQualifiedName: `${name} ${pointer}`.trim(), kind: 'object' }],
      },
    ],
    // the same finding is the same, though lines above it come and go
    partialFingerprints: { 'cdk8sIstio/v1': `${rule}|${name}|${finding.message}` },
    properties: { alike, ...(refusedBy === undefined ? {} : { refusedBy }) },
  };
}

function physicalLocation(file: string, line?: number, column?: number): object {
  return {
    artifactLocation: { uri: file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/') },
    ...(line === undefined ? {} : { region: { startLine: line, startColumn: column } }),
  };
}

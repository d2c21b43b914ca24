import type { CaseReport, TestReport } from './test-report';

/**
 * What came of tests, for CI: a suite a file.
 *
 * @see https://github.com/testmoapp/junitxml
 */
export function toJunit({ cases }: TestReport): string {
  const files = [...new Set(cases.map(({ file }) => file))];
  const suites = files.map(file =>
    suiteOf(
      file,
      cases.filter(each => each.file === file),
    ),
  );
  const failures = cases.filter(({ problem }) => problem).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cdk8s-istio" tests="${cases.length}" failures="${failures}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteOf(file: string, cases: readonly CaseReport[]): string {
  const failures = cases.filter(({ problem }) => problem).length;
  return [
    `  <testsuite name="${escaped(file)}" tests="${cases.length}" failures="${failures}">`,
    ...cases.map(each => caseOf(each)),
    '  </testsuite>',
  ].join('\n');
}

function caseOf({ description, file, line, problem }: CaseReport): string {
  const start = `    <testcase name="${escaped(description)}" classname="${escaped(file)}" file="${escaped(file)}" line="${line}"`;
  if (!problem) {
    return `${start}/>`;
  }
  const { request, what, expected, got, by } = problem;
  const text = [
    ...(expected === undefined ? [] : [`expected ${JSON.stringify(expected)}`]),
    `got ${JSON.stringify(got) ?? 'nothing'}`,
    ...(by === undefined ? [] : [`by ${by}`]),
  ].join('\n');
  return `${start}>\n      <failure message="${escaped(`${request}: ${what}`)}">${escaped(text)}</failure>\n    </testcase>`;
}

/** XML has no place for most control characters, however they are written. */
function escaped(text: string): string {
  return text

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;');
}

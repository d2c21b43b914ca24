import type { Style } from './text';
import type { CaseReport, TestReport } from './test-report';

/** So many routes that no test came to are listed. */
const MOST = 20;

/** What came of tests, for people. */
export function toTestText({ cases, routes, notReached, assumed }: TestReport, style: Style): string {
  const lines: string[] = [];
  let file: string | undefined;
  for (const each of cases) {
    if (each.file !== file) {
      file = each.file;
      lines.push(style.strong(file));
    }
    lines.push(...linesOf(each, style));
  }
  const differing = cases.filter(({ differs }) => differs !== undefined);
  if (differing.length > 0) {
    lines.push('', style.strong('istio-config-validator says otherwise of'));
    lines.push(...differing.map(({ description, line, differs }) => `  ${description} (line ${line}): it ${differs}`));
  }
  if (assumed.length > 0) {
    lines.push('', `taken for granted: Gateway ${assumed.join(', ')}, at port 80 for all hosts`);
  }
  const failed = cases.filter(({ problem }) => problem).length;
  const counts = `${cases.length - failed} passed, ${failed} failed`;
  lines.push(
    '',
    `${failed > 0 ? style.error(counts) : style.strong(counts)}; ${routes - notReached.length} of ${routes} routes reached`,
  );
  lines.push(...notReached.slice(0, MOST).map(place => style.faint(`  not reached: ${place}`)));
  if (notReached.length > MOST) {
    lines.push(style.faint(`  and ${notReached.length - MOST} more (--format json has them all)`));
  }
  return `${lines.join('\n')}\n`;
}

function linesOf({ description, line, problem }: CaseReport, style: Style): string[] {
  if (!problem) {
    return [`  ok    ${description}`];
  }
  const { request, what, expected, got, by } = problem;
  return [
    `  ${style.error('FAIL')}  ${description} (line ${line})`,
    `        ${request}: ${what}`,
    ...(expected === undefined ? [] : [`        expected  ${JSON.stringify(expected)}`]),
    ...(expected === undefined && got === undefined ? [] : [`        got       ${JSON.stringify(got) ?? 'nothing'}`]),
    ...(by === undefined ? [] : [style.faint(`        by ${by}`)]),
  ];
}

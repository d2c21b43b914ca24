import type { Report } from './report';

/** A report for programs. What is in it stays; there may be more in a later version. */
export function toJson({ findings, bugs, unreadable, skipped, files, resources, baselined }: Report): string {
  const countOf = (severity: string) => findings.filter(finding => finding.severity.valueOf() === severity).length;
  const summary = {
    error: countOf('error'),
    warning: countOf('warning'),
    info: countOf('info'),
    baselined,
    files,
    resources,
  };
  return `${JSON.stringify({ summary, findings, unreadable, skipped, bugs }, undefined, 2)}\n`;
}

import type { Finding } from '../finding';

/** A text that was to be read and cannot be. */
export interface Unreadable {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** A text, or a document of it, in which there is no manifest. */
export interface Skipped {
  readonly file: string;
  readonly line?: number;
  readonly why: string;
}

/** A rule that has found something. */
export interface FoundRule {
  readonly name: string;
  readonly level: string;
  readonly says: string;
  readonly docs: string;
}

/** What a check has to tell. */
export interface Report {
  /** What is wrong, by file, line and rule. */
  readonly findings: readonly Finding[];
  /** What is wrong with us. */
  readonly bugs: readonly string[];
  readonly unreadable: readonly Unreadable[];
  readonly skipped: readonly Skipped[];
  /** The rules of the findings. */
  readonly rules: readonly FoundRule[];
  /** How many files and resources were looked at. */
  readonly files: number;
  readonly resources: number;
  /** How many findings stand in the baseline, and are not among those above. */
  readonly baselined: number;
}

/** `1 error, 2 warnings`; nothing where there is none. */
export function countsOf({ findings }: Report): string {
  return ['error', 'warning', 'info']
    .map(severity => [severity, findings.filter(finding => finding.severity.valueOf() === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => counted(count, severity === 'info' ? 'advice' : severity))
    .join(', ');
}

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 || noun === 'advice' ? '' : 's'}`;
}

/** What is wrong, and the likely way out, in one line. */
export function sentenceOf({ message, fix }: Finding): string {
  return fix === undefined ? message : `${message} (${fix})`;
}

/** `VirtualService shop/reviews`. */
export function subjectOf({ kind, resourceNamespace, resourceName }: Finding): string {
  return `${kind} ${resourceNamespace === undefined ? '' : `${resourceNamespace}/`}${resourceName}`.trim();
}

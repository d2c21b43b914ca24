import { listed, quote } from '../model/quote';
import { UserError } from './user-error';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** How bad a finding is. */
export type Severity = (typeof SEVERITIES)[number];

/** Whether a finding is as bad as one that fails, or worse. */
export function isAtLeast(severity: string, least: Severity): boolean {
  return SEVERITIES.indexOf(severity as Severity) <= SEVERITIES.indexOf(least);
}

/** Reads a severity. */
export function toSeverity(text: string, of: string): Severity {
  const severity = SEVERITIES.find(known => known === text);
  if (severity === undefined) {
    throw new UserError(`${of} must be ${listed(SEVERITIES.map(quote)).replace(' and ', ' or ')}, got ${quote(text)}`);
  }
  return severity;
}

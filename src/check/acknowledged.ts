import { annotationsOf } from '../model/resource';
import type { Violation } from '../rules/rule';

/** The annotation with which a user says that a finding is known, and why it may stay. */
export const ACKNOWLEDGE = 'cdk8s-istio/acknowledge';
/** Istio's own: codes, or `*`. */
const SUPPRESS = 'galley.istio.io/analyze-suppress';

/** One line of the annotation: `<rule>: <reason>`. */
export interface Acknowledgement {
  readonly rule: string;
  readonly reason: string;
}

/** What an annotation acknowledges: one `<rule>: <reason>` a line. */
export function acknowledgements(text: string): Acknowledgement[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const [, rule = line, reason = ''] = /^(\S+?):(?:\s+(.*))?$/.exec(line) ?? [];
      return { rule, reason };
    });
}

/** Whether the resource says that it knows. What would be refused is refused all the same. */
export function isAcknowledged({ at: { resource }, rule, alike }: Violation): boolean {
  if (rule.refusedBy) {
    return false;
  }
  const annotations = annotationsOf(resource);
  return (
    acknowledgements(annotations[ACKNOWLEDGE] ?? '').some(known => known.rule === rule.name && known.reason !== '') ||
    codesOf(annotations[SUPPRESS] ?? '').some(code => code === '*' || alike.includes(code))
  );
}

function codesOf(text: string): string[] {
  return text.split(',').map(code => code.trim());
}

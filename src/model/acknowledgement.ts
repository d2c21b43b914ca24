/** The annotation with which a user says that a finding is known, and why it may stay. */
export const ACKNOWLEDGE = 'cdk8s-istio/acknowledge';

/** One line of the annotation: `<rule>: <reason>`. */
export interface Acknowledgement {
  readonly rule: string;
  /** Empty where none is given; then it has no effect. */
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

/**
 * The grammars of names of Kubernetes.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
const LABEL = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;

/** Whether a name is a label of DNS (RFC 1123). */
export function isDnsLabel(name: string): boolean {
  return name.length <= 63 && LABEL.test(name);
}

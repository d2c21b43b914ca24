/** Names of hosts as istiod's webhook takes them, which is laxer than Kubernetes: upper case is no fault. */
import { problemOfHost } from '../grammar';
import { quote } from '../quote';

const LABEL = /^[a-zA-Z0-9](?:[-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?$/;
const PLAIN = /^(?:[a-zA-Z0-9][a-zA-Z0-9-]{0,20}[a-zA-Z0-9]\.)*[a-zA-Z]{2,63}$/;
const WILDCARD_LABEL = /^(?:\*|(?:\*-?)?[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?)$/;
const MOST_DIGITS = String(2n ** 63n - 1n);

/** Whether istiod takes `text` for a DNS label. */
export function isDnsLabel(text: string): boolean {
  return LABEL.test(text);
}

/** Why istiod takes `text` for no DNS label. */
export function problemOfLabel(what: string, text: string): string | undefined {
  return isDnsLabel(text)
    ? undefined
    : `${what} must be letters, digits and '-', at most 63, with a letter or digit first and last, got ${quote(text)}`;
}

/** Why istiod takes `host` for no full name: labels, the last of them not only digits. A dot at the end is no fault. */
export function problemOfFqdn(what: string, host: string): string | undefined {
  return hasFittingLength(host) && areLabels(host) ? undefined : problem(what, host, "'shop.example.com'");
}

/** Why istiod takes `host` for no full name whose first label may be `*`, or begin with `*` or `*-`. */
export function problemOfWildcardHost(what: string, host: string): string | undefined {
  const dot = host.indexOf('.');
  const first = dot < 0 ? host : host.slice(0, dot);
  return hasFittingLength(host) &&
    first.length <= 63 &&
    WILDCARD_LABEL.test(first) &&
    (dot < 0 || areLabels(host.slice(dot + 1)))
    ? undefined
    : problem(what, host, "'shop.example.com' or '*.example.com'");
}

/** What the argument door says of the host is more to the point, where it finds something. */
function problem(what: string, host: string, examples: string): string {
  return problemOfHost(what, host) ?? `${what} must be a DNS name such as ${examples}, got ${quote(host)}`;
}

function hasFittingLength(host: string): boolean {
  return host.length > 0 && host.length <= 255;
}

function areLabels(domain: string): boolean {
  // most names are plain, and the last label of them is a word
  if (PLAIN.test(domain)) {
    return true;
  }
  const labels = domain.split('.');
  const last = labels[labels.length - 1];
  return (
    !isWholeNumber(last) && labels.every((label, i) => (label === '' && i === labels.length - 1) || LABEL.test(label))
  );
}

/** What Go reads as an `int`: more digits than that are a label again. */
function isWholeNumber(label: string): boolean {
  const digits = /^0*(\d+)$/.exec(label)?.[1];
  return digits !== undefined && (digits.length < 19 || (digits.length === 19 && digits <= MOST_DIGITS));
}

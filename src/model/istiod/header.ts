/** Headers of HTTP as istiod's webhook takes them. */
import { quote } from '../quote';

/** A token of HTTP. The comma is none, but in istiod's own expression it lies between `+` and `-`. */
const NAME = /^[!#$%&'*+,\-.^_`|~A-Za-z0-9]+$/;
/** What is in the brackets of a variable: text up to a quote or the bracket, with a backslash before what is not to end it. */
const TEXT = String.raw`[^\\)"]*(?:\\[^][^\\)"]*)*`;
/** Text, a percent sign twice, or a variable such as `%HOSTNAME%`, `%REQ(x-user)%` and `%VAR(["a", "b"])%`. */
const PART = new RegExp(
  String.raw`[^%]+|%%|%(?!%)[^%(]*(?:\( *(?:\[ *"|[^ [])${TEXT}(?:" *, *"${TEXT})*(?:\)|" *\] *\)) *)?%`,
  'y',
);

/** Whether istiod takes `name` for the name of a header. */
export function isHeaderName(name: string): boolean {
  return NAME.test(name);
}

/** Why istiod does not take `value` for what a header is set to. */
export function problemOfHeaderValue(what: string, value: string): string | undefined {
  const control = /[\u0000-\u0008\u000a-\u001f\u007f]/.exec(value)?.[0];
  if (control !== undefined) {
    return `${what} must not hold control characters, got U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  }
  PART.lastIndex = 0;
  while (value.includes('%') && PART.lastIndex < value.length) {
    if (!PART.test(value)) {
      return `${what} must hold whole variables such as '%HOSTNAME%', and '%%' for a percent sign, got ${quote(value)}`;
    }
  }
  return undefined;
}

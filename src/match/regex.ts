/**
 * Istio's regular expressions are RE2, matched against the whole value. JavaScript's are another language: `(?i)` and
 * `(?P<x>)` throw there, `\A` and `[[:alpha:]]` mean something else, and lookahead exists only there.
 */
import { byteLength } from '../model/istiod/bytes';
import { quote } from '../model/quote';
import type * as re2Module from './re2';

/** What is a regular expression without asking RE2, which most are: literal text, single characters and sets, each maybe repeated. */
const PLAIN = /^(?:(?:[\w/~ !"#%&',:;<=>@`-]|\\[./dDsSwW-]|\.|\[\^?(?:0-9|a-z|A-Z|[\w./](?!-))+-?\])[*+?]?)+$/;

/** What has been found out about expressions: each is compared with many. */
const prefixes = new Map<string, string>();
const compiled = new Map<string, InstanceType<typeof re2Module.RE2JS>>();

/** Why `pattern` is no regular expression that istiod takes. */
export function problemOfRegex(what: string, pattern: string): string | undefined {
  if (pattern.length <= 1024 && PLAIN.test(pattern)) {
    return undefined;
  }
  if (pattern === '') {
    return `${what} must not be empty (did you mean '.*'?)`;
  }
  if (byteLength(pattern) > 1024) {
    return `${what} must have at most 1024 bytes, got ${byteLength(pattern)}`;
  }
  try {
    compile(pattern);
    return undefined;
  } catch (e) {
    const reason = (e as Error).message.replace(/^error parsing regexp: /, '').replace(/: `.*$/s, '');
    const hint = pattern === '*' ? " (did you mean '.*'?)" : '';
    return `${what} must be an RE2 regular expression, got ${quote(pattern)}: ${reason}${hint}`;
  }
}

/** Whether RE2 matches the whole of `text`. */
export function fullMatch(pattern: string, text: string): boolean {
  return compile(pattern).matches(text);
}

/** Whether RE2 finds `pattern` somewhere in `text`. */
export function findsIn(pattern: string, text: string): boolean {
  return compile(pattern).matcher(text).find();
}

/** The text every match of `pattern` begins with, as far as it can be read off: `/api/v1/[0-9]+` -> `/api/v1/`. */
export function literalPrefix(pattern: string): string {
  const known = prefixes.get(pattern) ?? readPrefix(pattern);
  prefixes.set(pattern, known);
  return known;
}

function readPrefix(pattern: string): string {
  // an alternation at any depth, or a flag group, may begin otherwise: nothing is known then
  if (/[|]|\(\?[a-zA-Z]/.test(pattern)) {
    return '';
  }
  const literal = /^\^?((?:[^\\^$.|?*+()[\]{}]|\\[^0-9A-Za-z])*)/.exec(pattern)?.[1] ?? '';
  const rest = pattern.slice(pattern.indexOf(literal) + literal.length);
  // a quantifier takes the last character with it
  const certain = /^[?*{]/.test(rest) ? literal.replace(/\\?.$/s, '') : literal;
  return certain.replace(/\\(.)/gs, '$1');
}

/** Text as a regular expression that matches just it. */
export function escapeRegex(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}

function compile(pattern: string): InstanceType<typeof re2Module.RE2JS> {
  let expression = compiled.get(pattern);
  if (!expression) {
    expression = compileAnew(pattern);
    compiled.set(pattern, expression);
  }
  return expression;
}

/** What has to be left alone where groups lose their names, and the beginning of a group with a name. */
const NAMED_GROUP = /\\Q.*?(?:\\E|$)|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|(\(\?P?<\w+>)/gs;

function compileAnew(pattern: string): InstanceType<typeof re2Module.RE2JS> {
  try {
    return re2().compile(pattern);
  } catch (e) {
    // Go and Envoy let two groups have one name
    if (!(e as Error).message.includes('duplicate capture group name')) throw e;
    return re2().compile(pattern.replace(NAMED_GROUP, (text, group?: string) => (group === undefined ? text : '(')));
  }
}

/** RE2 is a quarter of a megabyte of code: it is loaded with the first regular expression. */
function re2(): typeof re2Module.RE2JS {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with the library
  return (require('./re2') as typeof re2Module).RE2JS;
}

/** What RE2 makes of `text` when it puts `replacement` in place of every match; `\1` in it is what the first group took. */
export function replaceAll(pattern: string, text: string, replacement: string): string {
  const matcher = compile(pattern).matcher(text);
  let result = '';
  let end = 0;
  // as RE2's GlobalReplace: no empty match right behind another match
  for (let last = -1; matcher.find();) {
    if (matcher.start() !== matcher.end() || matcher.start() !== last) {
      result += text.slice(end, matcher.start());
      result += replacement.replace(/\\([\d\\])/g, (_, what: string) =>
        what === '\\' ? what : (matcher.group(Number(what)) ?? ''),
      );
      end = last = matcher.end();
    }
  }
  return result + text.slice(end);
}

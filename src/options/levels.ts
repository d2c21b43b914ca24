import { rulesOf } from '../check/check';
import { closest } from '../model/closest';
import { listed, quote } from '../model/quote';
import type { Level } from '../rules/rule';
import { UserError } from './user-error';

/** A level, or that a rule is not asked. */
export type RuleLevel = Level | 'off';

const LEVELS = ['off', 'info', 'warning', 'error'];

/** What is said of rules: `virtual-service/*` -> `off`. */
export type LevelsByPattern = ReadonlyArray<readonly [pattern: string, level: RuleLevel | undefined]>;

/** The level of each rule that differs from its own. One that is named without a level is asked, and only such are. */
export function levelsOf(wanted: LevelsByPattern): Record<string, RuleLevel> {
  const rules = rulesOf();
  const selective = wanted.some(([, level]) => level === undefined);
  for (const [pattern] of wanted) {
    if (!rules.some(({ name }) => matches(pattern, name))) {
      const near = closest(
        pattern,
        rules.map(({ name }) => name),
      );
      throw new UserError(
        `there is no rule ${quote(pattern)}${near === undefined ? '' : ` (did you mean ${quote(near)}?)`}; docs/rules/README.md lists them`,
      );
    }
  }
  const levels: Record<string, RuleLevel> = {};
  for (const { name, level: own } of rules) {
    const last = wanted.filter(([pattern]) => matches(pattern, name)).pop();
    if (last) {
      // advice that is named is asked for
      levels[name] = last[1] ?? own;
    } else if (selective) {
      levels[name] = 'off';
    }
  }
  return levels;
}

/** `NAME=LEVEL`, or a name alone. */
export function parseRule(text: string): readonly [string, RuleLevel | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), toLevel(text.slice(at + 1), `--rule ${text.slice(0, at)}`)];
}

/** Reads a level. */
export function toLevel(text: unknown, of: string): RuleLevel {
  // YAML reads `off` as false
  const level = text === false ? 'off' : text;
  if (!LEVELS.includes(level as string)) {
    throw new UserError(`${of} must be ${listed(LEVELS.map(quote)).replace(' and ', ' or ')}, got ${quote(level)}`);
  }
  return level as RuleLevel;
}

function matches(pattern: string, name: string): boolean {
  return pattern === '*' || pattern === name || (pattern.endsWith('/*') && name.startsWith(pattern.slice(0, -1)));
}

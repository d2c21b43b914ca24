import { Config } from '../model/config';
import { Field } from '../model/field';
import type { Resource } from '../model/resource';
import { RULES } from '../rules';
import type { Level, Rule, Violation } from '../rules/rule';
import { checkDocuments } from '../schema/faults';
import { mayStay } from './acknowledged';
import { withOneCause } from './one-cause';

/** What is asked of a check. */
export interface CheckSettings {
  /** Whether rules of advice are asked too. */
  readonly advice?: boolean;
  /** Levels that differ from the rules' own. */
  readonly levels?: { readonly [rule: string]: Level | 'off' };
  /** Whether only those rules are asked that refuse an object. */
  readonly refusing?: boolean;
}

/** What is wrong with a mesh, by every rule. A rule that throws is our bug: it says so with its name, and the others go on. */
export function checkConfig(config: Config, settings: CheckSettings = {}): Violation[] {
  const sound = storedPart(config);
  const violations = RULES.filter(rule => isAsked(rule, settings)).flatMap(rule =>
    run(rule, rule.name.startsWith('api-server/') ? config : sound, settings),
  );
  return withOneCause(violations).filter(violation => !mayStay(violation, config));
}

/** Advice is told where somebody asks for it, or for the very rule. */
function isAsked({ name, group, refusedBy }: Rule, { advice, levels, refusing }: CheckSettings): boolean {
  if (refusing && refusedBy === undefined) {
    return false;
  }
  const level = levels?.[name];
  return level === undefined ? group !== 'advice' || advice === true : level !== 'off';
}

/** All rules. */
export function rulesOf(): readonly Rule[] {
  return RULES;
}

/** The names of all rules. */
export function namesOfRules(): string[] {
  return RULES.map(({ name }) => name);
}

/** The mesh as the API server would store it. The rules read fields as the types that the schema promises. */
export function storedPart(config: Config): Config {
  const stored = checkDocuments(config).stored;
  return stored === config.all ? config : new Config(stored, config.settings);
}

function run(rule: Rule, config: Config, { levels }: CheckSettings): Violation[] {
  try {
    return [...rule.check(config, RULES)].map(problem => ({
      ...problem,
      rule,
      level: levelOf(rule, problem.level, config, levels),
      alike: problem.alike ?? rule.alike,
    }));
  } catch (e) {
    return [bug(rule, e)];
  }
}

function levelOf(rule: Rule, own: Level | undefined, config: Config, levels: CheckSettings['levels']): Level {
  const wanted = levels?.[rule.name];
  if (wanted && wanted !== 'off') {
    return wanted;
  }
  return rule.group === 'reference' && config.settings.closed ? 'error' : (own ?? rule.level);
}

/** Nothing is known of the mesh where a rule fails: it is as bad as what the rule would have found. */
function bug(rule: Rule, e: unknown): Violation {
  const nowhere: Resource = { apiVersion: '', group: '', kind: '', name: '', manifest: {} };
  return {
    at: new Field(nowhere, '', undefined),
    message: `rule ${rule.name} failed; this is a bug of cdk8s-istio, please report it: ${String(e)}`,
    rule,
    level: 'error',
    alike: [],
    isBug: true,
  };
}

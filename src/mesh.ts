import { Config } from './model/config';
import type { Resource } from './model/resource';
import { RULES } from './rules';
import type { Finding, Rule } from './rules/rule';
import { faultsOf } from './schema/faults';

/** What is wrong with a mesh, by every rule. A rule that throws is our bug, and says so with its name. */
export function checkMesh(resources: readonly Resource[]): Finding[] {
  const all = new Config(resources);
  const misshapen = new Set(faultsOf(all, 'wrong-type').map(({ resource }) => resource));
  // the rules read fields as the types that the schema promises
  const sound = misshapen.size === 0 ? all : new Config(resources.filter(resource => !misshapen.has(resource)));
  return RULES.flatMap(rule => run(rule, rule.name.startsWith('api-server/') ? all : sound));
}

function run(rule: Rule, config: Config): Finding[] {
  try {
    return [...rule.check(config)].map(problem => ({
      ...problem,
      rule: rule.name,
      level: problem.level ?? rule.level,
    }));
  } catch (e) {
    throw new Error(`rule ${rule.name} failed; this is a bug of cdk8s-istio, please report it: ${String(e)}`, {
      cause: e,
    });
  }
}

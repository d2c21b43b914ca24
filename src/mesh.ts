import { Config } from './model/config';
import type { Resource } from './model/resource';
import { RULES } from './rules';
import type { Finding } from './rules/rule';

/** What is wrong with a mesh, by every rule. A rule that throws is our bug, and says so with its name. */
export function checkMesh(resources: readonly Resource[]): Finding[] {
  const config = new Config(resources);
  return RULES.flatMap(rule => {
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
  });
}

import { Authority, type Finding, Severity } from './finding';
import type { Level, Rule, Violation } from './rules/rule';

const SEVERITIES: Record<Level, Severity> = {
  error: Severity.ERROR,
  warning: Severity.WARNING,
  info: Severity.INFO,
};

const AUTHORITIES: Record<NonNullable<Rule['refusedBy']>, Authority> = {
  'api-server': Authority.API_SERVER,
  istiod: Authority.ISTIOD,
};

/** Where the pages of the rules are. */
const PAGES = 'https://github.com/cdk8s-istio/cdk8s-istio/blob/main/docs/rules';

/** The page of a rule. */
export function pageOf(name: string): string {
  return `${PAGES}/${name}.md`;
}

/** A violation, as it is told to the world. */
export function toFinding({ at, part, rule, level, message, fix, alike }: Violation): Finding {
  const { apiVersion, kind, namespace, name, constructPath, source } = at.resource;
  return {
    rule: rule.name,
    severity: SEVERITIES[level],
    message,
    ...(fix === undefined ? {} : { fix }),
    apiVersion,
    kind,
    ...(namespace === undefined ? {} : { resourceNamespace: namespace }),
    resourceName: name,
    pointer: at.pointer,
    ...(rule.refusedBy === undefined ? {} : { refusedBy: AUTHORITIES[rule.refusedBy] }),
    alike: [...alike],
    docs: pageOf(rule.name),
    ...(constructPath === undefined ? {} : { constructPath }),
    ...(source?.file === undefined ? {} : { file: source.file }),
    ...source?.positionOf(at.pointer, part),
  };
}

import { annotated } from '../../model/annotated';
import { at, textOf } from '../../model/plain';
import { quote } from '../../model/quote';
import type { Resource } from '../../model/resource';
import type { Rule } from '../rule';

const NAME = 'istio.io/dry-run';
/** What Go takes for a boolean. */
const BOOLEAN = /^(?:[01tTfF]|true|TRUE|True|false|FALSE|False)$/;

/** istiod's analyzers do not see annotations, so there is no code. */
export const badDryRun: Rule = {
  name: 'resource/bad-dry-run',
  level: 'error',
  says: 'the annotation for a dry run stands where there is none, or is no boolean',
  source: 'https://istio.io/latest/docs/tasks/security/authorization/authz-dry-run/',
  alike: [],
  refusedBy: 'istiod',
  *check(config) {
    for (const annotations of annotated(config)) {
      const value = annotations.get(NAME);
      const message = value.value === undefined ? undefined : problemOf(value.resource, value.value);
      if (message !== undefined) {
        yield { at: value, message, fix: 'remove it' };
      }
    }
  },
};

function problemOf({ kind, manifest }: Resource, value: string): string | undefined {
  if (kind !== 'AuthorizationPolicy') {
    return `there is a dry run of an AuthorizationPolicy alone, not of a ${kind}`;
  }
  const action = textOf(at(manifest, 'spec', 'action')) ?? 'ALLOW';
  if (action !== 'ALLOW' && action !== 'DENY') {
    return `there is a dry run of the actions ALLOW and DENY alone, not of ${action}`;
  }
  return BOOLEAN.test(value) ? undefined : `annotation ${NAME} must be 'true' or 'false', got ${quote(value)}`;
}

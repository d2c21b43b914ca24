import type { AuthorizationRule, Source } from '../../model/wire/authorization-policy';
import type { Rule } from '../rule';

/** What a connection tells of its caller before it is understood as HTTP. */
const KNOWN_OF_TCP: ReadonlyArray<keyof Source> = [
  'principals',
  'notPrincipals',
  'ipBlocks',
  'notIpBlocks',
  'namespaces',
  'notNamespaces',
  'remoteIpBlocks',
  'notRemoteIpBlocks',
  'serviceAccounts',
  'notServiceAccounts',
];

/** Fields of HTTP are left out where the protocol is TCP, so that the rest of the rule denies more than it says. */
export const deniesTcp: Rule = {
  name: 'authorization-policy/denies-tcp',
  level: 'warning',
  says: 'a rule denies by fields of HTTP alone, and so denies everything on ports of TCP',
  source: 'https://istio.io/latest/docs/tasks/security/authorization/authz-tcp/',
  alike: ['IST0133'],
  *check(config) {
    for (const spec of config.specs('AuthorizationPolicy')) {
      for (const rule of spec.value?.action === 'DENY' ? spec.get('rules').items() : []) {
        if (deniesAllOfTcp(rule.value)) {
          yield {
            at: rule,
            message: 'the rule has only fields of HTTP: on a port of TCP it denies every connection',
            fix: 'say the ports of HTTP that it is for, in to.operation.ports',
          };
        }
      }
    }
  },
};

/** As istiod: what `to` says counts more than what `from` says, and conditions do not count. */
function deniesAllOfTcp({ from = [], to = [] }: AuthorizationRule): boolean {
  return to.length > 0
    ? !to.some(({ operation }) => has(operation, 'ports') || has(operation, 'notPorts'))
    : from.length > 0 && !from.some(({ source }) => KNOWN_OF_TCP.some(list => has(source, list)));
}

function has<T>(part: T | undefined, list: keyof T): boolean {
  return ((part?.[list] ?? []) as readonly string[]).length > 0;
}

import { CONDITION_LISTS, conditions, sources, wrongValues } from '../../model/authorization';
import { problemOfIpSubnet } from '../../model/istiod/address';
import type { Rule } from '../rule';

const ATTRIBUTES: ReadonlySet<string> = new Set(['source.ip', 'remote.ip', 'destination.ip']);

/** A host name is no address: names are not looked up. */
export const badIpBlock: Rule = {
  name: 'authorization-policy/bad-ip-block',
  level: 'error',
  says: 'what should be addresses of IP, or subnets, are none',
  source: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/#Source-ip_blocks',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    yield* wrongValues(
      sources(config),
      ['ipBlocks', 'notIpBlocks', 'remoteIpBlocks', 'notRemoteIpBlocks'],
      problemOfIpSubnet,
    );
    const ofAddresses = conditions(config).filter(({ value }) => ATTRIBUTES.has(value.key ?? ''));
    yield* wrongValues(ofAddresses, CONDITION_LISTS, problemOfIpSubnet);
  },
};

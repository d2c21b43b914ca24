import type { Source } from 'cdk8s-istio';
import { AuthorizationPolicy } from 'cdk8s-istio';
import type { Judge } from '../client';
import type { Fact } from '../facts/fact';
import { stream } from '../facts/manifests';
import { BEHIND_GATEWAY, DENIED, proxyOf } from '../tasks/cluster';
import { peersOf } from '../tasks/peers';
import { written } from './written';

const IN = { status: 200 } as const;
const options = proxyOf({ app: 'any' });

/** A source, and the identities that are of it and are not. Expected by the documentation of `Source`. */
const SOURCES: ReadonlyArray<readonly [Source, inside: readonly string[], outside: readonly string[]]> = [
  [{ principals: ['td/ns/a/sa/b'] }, ['td/ns/a/sa/b'], ['td/ns/a/sa/b2', 'other/ns/a/sa/b']],
  [{ principals: ['*/ns/a/sa/b'] }, ['td/ns/a/sa/b', 'other/ns/a/sa/b'], ['td/ns/a/sa/c']],
  [{ namespaces: ['a'] }, ['td/ns/a/sa/b'], ['td/ns/ab/sa/b', 'td/ns/b/sa/a']],
  [{ namespaces: ['prod-*-eu'] }, ['td/ns/prod-1-eu/sa/a'], ['td/ns/prod-1-us/sa/a', 'td/ns/prod-eu/sa/a']],
  [
    { serviceAccounts: ['a'] },
    ['td/ns/default/sa/a', 'other/ns/default/sa/a'],
    ['td/ns/b/sa/a', 'td/ns/default/sa/a2'],
  ],
  [{ serviceAccounts: ['b/a'] }, ['td/ns/b/sa/a'], ['td/ns/default/sa/a']],
  [{ trustDomains: ['*.local'] }, ['cluster.local/ns/a/sa/b'], ['td/ns/a/sa/b']],
  [{ namespaces: ['a'], notPrincipals: ['*/sa/b'] }, ['td/ns/a/sa/c'], ['td/ns/a/sa/b', 'td/ns/c/sa/c']],
];

export async function peers(judge: Judge): Promise<readonly Fact[]> {
  const { behindMtls, caller } = await peersOf(judge);
  const rowsOf = async (principals: readonly string[], expected: typeof IN | typeof DENIED) =>
    Promise.all(principals.map(async principal => [await caller(principal), expected] as const));
  const known = SOURCES.map(async ([source, inside, outside]) => ({
    says: `a source with ${JSON.stringify(source)}`,
    yaml: stream(allowing(source), behindMtls),
    options,
    rows: [...(await rowsOf(inside, IN)), ...(await rowsOf(outside, DENIED))],
  }));
  return [
    ...(await Promise.all(known)),
    {
      says: 'a plaintext request has no namespace',
      yaml: stream(allowing({ namespaces: ['*'] }), BEHIND_GATEWAY),
      options,
      rows: [['/', DENIED]],
    },
    {
      says: 'and so is not in any',
      yaml: stream(allowing({ notNamespaces: ['a'] }), BEHIND_GATEWAY),
      options,
      rows: [['/', IN]],
    },
  ];
}

function allowing(source: Source): string {
  return written(chart => AuthorizationPolicy.allow(chart, 'Policy', { rules: [{ sources: [source] }] }));
}

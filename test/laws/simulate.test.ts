import * as fc from 'fast-check';
import { Mesh, type Outcome } from '../../src';
import { coversMatch } from '../../src/match/covers';
import { calls, meshWith, ruleLists, virtualService, blocks } from './arbitraries';

/** All that an outcome says. */
function all(outcome: Outcome): unknown {
  const { verdict, status, destination, shares, path, authority, requestHeaders, responseHeaders, redirectTo } =
    outcome;
  const { body, retries, mirrors, faults, route, undecided, trace } = outcome;
  return JSON.stringify({
    ...{ verdict, status, destination, shares, path, authority, requestHeaders, responseHeaders, redirectTo },
    ...{ body, retries, mirrors, faults, route, undecided, trace },
    timeout: outcome.timeout?.toMilliseconds(),
    text: outcome.toString(),
  });
}

/** What refuses an object takes it out of the mesh: the laws are about those that are left. */
function isTaken(mesh: Mesh): boolean {
  return mesh.check().every(({ refusedBy }) => refusedBy === undefined);
}

test('what istiod takes never makes it throw', () => {
  let taken = 0;
  fc.assert(
    fc.property(ruleLists(0, 6), fc.array(calls, { minLength: 1, maxLength: 5 }), (rules, asked) => {
      const mesh = Mesh.fromManifests(meshWith(...(rules.length > 0 ? [virtualService('a', rules)] : [])));
      taken += isTaken(mesh) ? 1 : 0;
      for (const call of asked) {
        expect(all(mesh.simulate(call))).toContain('verdict');
      }
    }),
    { numRuns: 150 },
  );
  expect(taken).toBeGreaterThan(50);
});

test('the order of manifests makes no difference', () => {
  let routed = 0;
  const arbitrary = fc
    .tuple(ruleLists(1, 3), ruleLists(1, 3), ruleLists(1, 3))
    .map(([a, b, c]) => meshWith(virtualService('a', a), virtualService('b', b), virtualService('c', c)))
    .chain(manifests =>
      fc.tuple(fc.constant(manifests), fc.shuffledSubarray(manifests, { minLength: manifests.length })),
    );
  fc.assert(
    fc.property(arbitrary, fc.array(calls, { minLength: 1, maxLength: 8 }), ([one, other], asked) => {
      const [first, second] = [Mesh.fromManifests(one), Mesh.fromManifests(other)];
      for (const call of asked) {
        const outcome = first.simulate(call);
        routed += outcome.route ? 1 : 0;
        expect(all(second.simulate(call))).toBe(all(outcome));
      }
    }),
    { numRuns: 100 },
  );
  expect(routed).toBeGreaterThan(50);
});

test('what a match takes that is covered by one before it, that one takes', () => {
  let covered = 0;
  fc.assert(
    fc.property(
      blocks,
      blocks,
      fc.boolean(),
      fc.array(calls, { minLength: 30, maxLength: 40 }),
      (wide, other, kin, asked) => {
        // a narrower one of the same kind is seldom met by chance
        const narrow = kin ? { ...other, ...wide, headers: { ...other.headers, ...wide.headers } } : other;
        fc.pre(coversMatch(wide, narrow));
        const route = [{ destination: { host: 'to-0' } }];
        const of = (...matches: Array<typeof wide>) =>
          Mesh.fromManifests(
            meshWith(
              virtualService(
                'a',
                matches.map((match, i) => ({ name: `rule-${i}`, match: [match], route })),
              ),
            ),
          );
        const [alone, both] = [of(narrow), of(wide, narrow)];
        fc.pre(isTaken(alone) && isTaken(both));
        for (const call of asked) {
          if (alone.simulate(call).route) {
            covered++;
            expect(both.simulate(call).route?.pointer).toBe('/spec/http/0/match/0');
          }
        }
      },
    ),
    { numRuns: 150, maxSkipsPerRun: 1000, seed: 1 },
  );
  expect(covered).toBeGreaterThan(30);
});

test('no request comes to what the check says is never reached', () => {
  const NEVER = [
    'virtual-service/match-never-reached',
    'virtual-service/unreachable-rule',
    'virtual-service/ineffective-match',
  ];
  let found = 0;
  fc.assert(
    fc.property(ruleLists(2, 6), fc.array(calls, { minLength: 10, maxLength: 30 }), (rules, asked) => {
      const mesh = Mesh.fromManifests(meshWith(virtualService('a', rules)));
      fc.pre(isTaken(mesh));
      // istiod's own rule for longer prefixes looks past what is narrower before them: it is about texts, and no promise
      const dead = mesh
        .check()
        .filter(({ rule, message }) => NEVER.includes(rule) && !message.includes('takes the prefix'))
        .map(({ pointer }) => pointer);
      found += dead.length;
      for (const call of asked) {
        const at = mesh.simulate(call).route?.pointer ?? '/';
        expect(dead.filter(pointer => at === pointer || at.startsWith(`${pointer}/`))).toEqual([]);
      }
    }),
    { numRuns: 150, maxSkipsPerRun: 1000, seed: 1 },
  );
  expect(found).toBeGreaterThan(20);
});

import type { Kind, SetAsk, SetRoute } from '../order/route-set';
import { ASKS, KINDS, generateSets, kindsOf, overlapping, winner } from '../order/route-set';
import { hostOf, writeSets } from '../order/write';
import type { Suite, SuiteContext } from '../suite';

/** As many sets in one configuration as Envoy takes in a moment. */
const BATCH = 50;

/** So often must two kinds of matcher meet in a request, or the suite says little of them. */
const ENOUGH = 5;

export const suite: Suite = {
  name: 'order',
  says: 'the order in which routes are declared does not change what real Envoy answers',
  cases: 200,
  async run(context) {
    const sets = generateSets(context.cases, context.seed);
    let requests = 0;
    for (let i = 0; i < sets.length; i += BATCH) {
      requests += await judgeBatch(context, sets.slice(i, i + BATCH), i);
      context.say(`${Math.min(i + BATCH, sets.length)} of ${sets.length} sets`);
    }
    const rare = rarePairs(sets);
    if (sets.length >= 200) {
      context.tally.equal(`every pair of kinds of matcher overlaps in ${ENOUGH} sets`, rare, []);
    }
    context.tally.figure(`${sets.length} sets (seed ${context.seed}), each in 3 orders, ${requests} requests`);
  },
};

async function judgeBatch(
  { judge, tally, seed }: SuiteContext,
  sets: readonly (readonly SetRoute[])[],
  at: number,
): Promise<number> {
  const asked = sets.flatMap((routes, i) => asksFor(routes).map(ask => ({ set: i, ask })));
  for (const [turn, order] of [asDeclared, backwards, shuffledBy(seed + at)].entries()) {
    const said: string[] = [];
    const yaml = listening(said, () => writeSets(sets.map(order)));
    // that a route made by chance is hidden by another one is true, and no tie
    const ties = said
      .join('')
      .split('\n')
      .filter(line => line !== '' && !/\[virtual-service\/|^\.\.\. and \d+ more/.test(line));
    tally.equal('no tie is reported', ties, []);
    const applied = await judge.apply(yaml);
    tally.equal('istiod and Envoy take the configuration', [applied.refused, applied.rejected], [[], []]);
    const answers = await judge.requests(
      asked.map(({ set, ask }) => ({
        port: 80,
        host: hostOf(set),
        method: ask.method,
        path: ask.path + (ask.params.length > 0 ? `?${ask.params.join('&')}` : ''),
        headers: ask.headers.map(name => [name, '1'] as const),
      })),
    );
    asked.forEach(({ set, ask }, i) => {
      const got = answers[i].status === 200 ? answers[i].body : undefined;
      tally.equal(
        `set ${at + set}, order ${turn}: ${JSON.stringify(ask)} of ${JSON.stringify(sets[set])}`,
        got,
        winner(sets[set], ask),
      );
    });
  }
  return asked.length * 3;
}

/** The requests that more than one route would take, and a few of the others. */
function asksFor(routes: readonly SetRoute[]): SetAsk[] {
  const contested = ASKS.filter(ask => routes.filter(route => winner([route], ask)).length > 1);
  return [...contested, ...ASKS.filter((_, i) => i % 37 === 0)];
}

function rarePairs(sets: readonly (readonly SetRoute[])[]): string[] {
  const counts = new Map<string, number>();
  for (const routes of sets) {
    const found = new Set<string>();
    routes.forEach((a, i) =>
      routes
        .slice(i + 1)
        .filter(b => overlapping(a, b))
        .forEach(b => pairs(kindsOf(a), kindsOf(b)).forEach(pair => found.add(pair))),
    );
    found.forEach(pair => counts.set(pair, (counts.get(pair) ?? 0) + 1));
  }
  return pairs([...KINDS], [...KINDS]).filter(pair => (counts.get(pair) ?? 0) < ENOUGH);
}

function pairs(a: readonly Kind[], b: readonly Kind[]): string[] {
  return [...new Set(a.flatMap(x => b.map(y => [x, y].sort().join('+'))))];
}

type Order = (routes: readonly SetRoute[]) => SetRoute[];
const asDeclared: Order = routes => [...routes];
const backwards: Order = routes => [...routes].reverse();

/** The same seed gives the same orders. */
function shuffledBy(seed: number): Order {
  let state = seed;
  return routes =>
    routes
      .map(route => ({ route, key: (state = (state * 1103515245 + 12345) % 2147483648) }))
      .sort((a, b) => a.key - b.key)
      .map(({ route }) => route);
}

/** Keeps what the library says on stderr. */
function listening<T>(said: string[], run: () => T): T {
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = text => said.push(String(text)) > 0;
  try {
    return run();
  } finally {
    process.stderr.write = write;
  }
}

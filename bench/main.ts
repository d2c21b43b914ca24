import { parseArgs } from 'node:util';
import { check } from './check';
import { conformance } from '../conformance/bench';
import { load } from './load';
import { scale } from './scale';
import { simulate } from './simulate';
import { synth } from './synth';

// npm run bench [-- NAME...] [--rounds N]: what things cost, side by side; a limit is shown, and fails nothing
//   without a name all but check, simulate and conformance, which have an istioctl and a judge to build
const usual: Benches = { load, synth, scale };
const benches: Benches = { ...usual, check, simulate, conformance };

interface Benches {
  readonly [name: string]: (rounds: number) => string | Promise<string>;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string', default: '11' } },
    allowPositionals: true,
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds must be at least 1, got '${values.rounds}'`);
  for (const name of positionals.length > 0 ? positionals : Object.keys(usual)) {
    if (!Object.hasOwn(benches, name)) {
      throw new Error(`there is no bench '${name}' (there are: ${Object.keys(benches).join(', ')})`);
    }
    console.log(`${await benches[name](rounds)}\n`);
  }
}

main().catch((error: Error) => {
  console.error(`bench: ${error.message}`);
  process.exitCode = 1;
});

import { parseArgs } from 'node:util';
import { load } from './load';
import { synth } from './synth';

// npm run bench [-- NAME...] [--rounds N]: what things cost, side by side; a limit is shown, and fails nothing
const benches: { readonly [name: string]: (rounds: number) => string | Promise<string> } = { load, synth };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string', default: '11' } },
    allowPositionals: true,
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds must be at least 1, got '${values.rounds}'`);
  for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
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

import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { casesOf } from '../simulate/cases';
import { play } from '../simulate/play';
import type { Suite, SuiteContext } from '../suite';
import { Copy } from '../teeth/copy';
import { MUTANTS } from '../teeth/mutants';
import type { RecordedCase } from '../teeth/record';

/** So many meet every mutant; a tenth of them would not. */
const CASES = 250;

export const suite: Suite = {
  name: 'teeth',
  says: 'a slip in the simulator does not pass: Envoy answers otherwise',
  async run(context) {
    const { tally, say } = context;
    const copy = new Copy();
    try {
      const file = join(copy.root, 'recorded.json');
      const recorded = await record(context);
      writeFileSync(file, JSON.stringify(recorded));
      tally.equal('the simulator as it is differs nowhere', await differences(copy, file), 0);
      for (const mutant of MUTANTS) {
        const takeBack = copy.mutate(mutant);
        const found = await differences(copy, file);
        takeBack();
        say(`${mutant.says}: ${found} answers differ`);
        tally.equal(`${mutant.file}: ${mutant.says}: is found out`, found > 0, true);
      }
      tally.figure(`${MUTANTS.length} mutants, ${recorded.length} configurations (seed ${context.seed})`);
    } finally {
      copy.remove();
    }
  },
};

async function record({ judge, seed }: SuiteContext): Promise<RecordedCase[]> {
  const recorded: RecordedCase[] = [];
  for (const each of await casesOf(judge, CASES, seed)) {
    const done = await play(judge, each);
    if (done && done.rejected.length === 0) {
      const { manifests, meshConfig, answers } = done;
      recorded.push({ manifests, meshConfig, asks: each.asks, answers });
    }
  }
  return recorded;
}

async function differences({ root }: Copy, file: string): Promise<number> {
  const program = join(root, 'conformance/teeth/count.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program, file], { cwd: root });
  return Number(stdout);
}

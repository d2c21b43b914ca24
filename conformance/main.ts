import { Command, InvalidArgumentError } from 'commander';
import { JudgeError } from './judge-error';
import { runSuites, suiteNames, type RunSuitesOptions } from './runner';

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError(`a whole number from 1 is expected, got '${text}'`);
  return value;
}

const program = new Command('npm run conformance --')
  .description('compares what this project says with the real istiod and the real Envoy')
  .argument('[suite]', `one of ${suiteNames().join(', ')}; all of them if none is named`)
  .option('--seed <number>', 'seed of the generated cases', count, 1)
  .option('--cases <number>', 'how many cases the generated suites make', count)
  .option('--tenth', 'make a tenth of the cases that each generated suite makes by itself', false)
  .option('--json', 'print the report as JSON', false)
  .action(async (suite: string | undefined, options: Omit<RunSuitesOptions, 'suite'>) => {
    process.exitCode = await runSuites({ ...options, suite });
  });

program.parseAsync().catch((error: unknown) => {
  // a user's mistake and a missing tool are told in one line, our own mistakes with their stack
  console.error(error instanceof JudgeError ? `conformance: ${error.message}` : error);
  process.exitCode = 1;
});

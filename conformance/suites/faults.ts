import { checkEnvironment } from '../faults/environment';
import { checkKilled } from '../faults/killed';
import { checkRefused } from '../faults/refused';
import { checkSignals } from '../faults/signals';
import type { Suite } from '../suite';

export const suite: Suite = {
  name: 'faults',
  says: 'whatever goes wrong is told in one line, and no process stays behind',
  async run({ judge, tally, say }) {
    await checkRefused(judge, tally);
    say('faults: killing Envoy, the upstreams and the judge');
    await checkKilled(tally);
    say('faults: running with tools that are missing, too old, or refused');
    await checkEnvironment(tally);
    say('faults: interrupting a run');
    await checkSignals(tally);
  },
};

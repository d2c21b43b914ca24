import { checkFacts } from '../facts/fact';
import { bytes } from '../policies/bytes';
import { operations } from '../policies/operations';
import { peers } from '../policies/peers';
import { tokens } from '../policies/tokens';
import type { Suite } from '../suite';

export const suite: Suite = {
  name: 'policies',
  says: 'Envoy lets in whom the documentation of the policies says, by operation, token and certificate',
  async run({ judge, tally }) {
    const facts = [...operations, ...bytes, ...(await tokens(judge)), ...(await peers(judge))];
    await checkFacts(facts, judge, tally);
    tally.figure(`${facts.length} policies, ${facts.flatMap(({ rows }) => rows).length} requests`);
  },
};

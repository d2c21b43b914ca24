import { ACTIONS } from '../facts/actions';
import { checkFacts } from '../facts/fact';
import { checkMesh } from '../facts/mesh';
import { checkPolicies } from '../facts/policies';
import { checkAnalysis, checkRefusals } from '../facts/refusals';
import { ROUTES } from '../facts/routes';
import { checkTls } from '../facts/tls';
import type { Suite } from '../suite';

export const suite: Suite = {
  name: 'judge',
  says: 'the judge itself reproduces facts about Istio that were written down by hand',
  async run({ judge, tally }) {
    await checkRefusals(judge, tally);
    await checkAnalysis(judge, tally);
    await checkFacts([...ROUTES, ...ACTIONS], judge, tally);
    await checkTls(judge, tally);
    await checkMesh(judge, tally);
    await checkPolicies(judge, tally);
  },
};

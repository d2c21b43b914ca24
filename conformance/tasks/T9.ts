import { stream } from '../facts/manifests';
import { CALL, clientIn, helloWorldIn } from './locality';
import type { TaskFacts } from './task';

const HELLO = helloWorldIn('region1.zone1', 'region1.zone2', 'region2.zone3', 'region3.zone4');

export const facts: TaskFacts = ({ yaml, cases }) => [
  {
    says: 'a client in the zone is shared out by 70, 20 and 10, and the region without a share gets nothing',
    yaml: stream(yaml[0], HELLO),
    options: clientIn('region1.zone1'),
    rows: [],
    many: [
      {
        request: CALL,
        times: 4 * cases,
        shares: { 'region1-zone1': 0.7, 'region1-zone2': 0.2, 'region3-zone4': 0.1 },
      },
    ],
  },
];

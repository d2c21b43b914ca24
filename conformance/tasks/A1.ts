import { stream } from '../facts/manifests';
import type { TaskFacts } from './task';
import { DENIED, mutualWorkload, workload } from './workload';

export const facts: TaskFacts = async ({ yaml, judge }) => {
  const port = 8080;
  const [productpage, reviews] = ['productpage', 'reviews'].map(app => workload({ app }));
  const details = await mutualWorkload({ app: 'details' }, judge);
  const allowed = await details.caller('cluster.local/ns/default/sa/bookinfo-productpage');
  const stranger = await details.caller('cluster.local/ns/other/sa/bookinfo-productpage');
  return [
    {
      says: 'productpage may be read, and no more',
      yaml: stream(yaml[0], productpage.yaml),
      options: productpage.options,
      rows: [
        [{ port, path: '/productpage' }, { status: 200 }],
        [{ port, path: '/productpage', method: 'POST' }, DENIED],
      ],
    },
    {
      says: 'details may be read by the service account of productpage',
      yaml: stream(yaml[0], details.yaml),
      options: details.options,
      rows: [
        [allowed, { status: 200 }],
        [{ ...allowed, method: 'POST' }, DENIED],
        [stranger, DENIED],
      ],
    },
    {
      says: 'what nothing allows is denied',
      yaml: stream(yaml[0], reviews.yaml),
      options: reviews.options,
      rows: [[{ port, path: '/reviews' }, DENIED]],
    },
  ];
};

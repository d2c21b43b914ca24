import { stream } from '../facts/manifests';
import type { TaskFacts } from './task';
import { workload } from './workload';

export const facts: TaskFacts = ({ yaml }) => {
  const httpbin = workload({ app: 'httpbin' });
  return [
    {
      says: 'a policy that is only tried refuses nothing',
      yaml: stream(yaml[0], httpbin.yaml),
      options: httpbin.options,
      rows: [[{ port: 8080, path: '/headers' }, { status: 200 }]],
    },
  ];
};

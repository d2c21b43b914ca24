import { stream } from '../facts/manifests';
import { BEHIND_GATEWAY } from './cluster';
import type { TaskFacts } from './task';

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'the script changes request and answer',
    yaml: stream(yaml[0], BEHIND_GATEWAY),
    rows: [['/', { status: 200, sees: { 'x-via': 'edge' }, says: { 'x-served-by': 'edge' } }]],
  },
];

import { gateway, service, stream, to, virtualService } from '../facts/manifests';
import type { TaskFacts } from './task';

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'the script adds a header to the request, and one to the answer',
    yaml: stream(service('a'), gateway(), virtualService('a', { http: [{ route: [to('a')] }] }), yaml[0]),
    rows: [['/', { status: 200, sees: { 'x-via': 'edge' }, gets: { 'x-served-by': 'edge' } }]],
  },
];

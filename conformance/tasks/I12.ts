import { other, stream } from '../facts/manifests';
import type { TaskFacts } from './task';

const ADDONS = { grafana: 3000, kiali: 20001 };

function addon(name: string, port: number): string {
  const spec = { selector: { app: name }, ports: [{ port, name: 'http' }] };
  return other('v1', 'Service', name, spec, 'istio-system');
}

export const facts: TaskFacts = ({ yaml }) => [
  {
    says: 'each addon has its host',
    yaml: stream(yaml[0], ...Object.entries(ADDONS).map(([name, port]) => addon(name, port))),
    rows: [
      ...Object.keys(ADDONS).map(
        name =>
          [
            { host: `${name}.example.com`, path: '/d/1' },
            { status: 200, workload: name, path: '/d/1' },
          ] as const,
      ),
      [{ host: 'example.com' }, { status: 404 }],
    ],
  },
];

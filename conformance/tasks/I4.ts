import { stream } from '../facts/manifests';
import { credential, HTTPBIN, https } from './cluster';
import type { TaskFacts } from './task';

const HOST = 'httpbin.example.com';

export const facts: TaskFacts = async ({ yaml, judge }) => {
  const client = await judge.issue({ dns: 'client.example.com' });
  const shown = { certificate: client.certificate, key: client.key };
  return [
    {
      says: 'who shows no certificate is not let in',
      yaml: stream(yaml[0], HTTPBIN, await credential(judge, 'httpbin-credential', HOST)),
      rows: [
        [https(HOST), { outcome: 'RESET', workload: undefined }],
        [https(HOST, { tls: shown }), { status: 200, workload: 'httpbin' }],
        [
          { host: HOST, path: '/' },
          { status: 301, location: `https://${HOST}/` },
        ],
      ],
    },
  ];
};

import { Chart, Duration, Testing } from 'cdk8s';
import { LocalRateLimit, Workload } from 'cdk8s-istio';
import { stringify } from 'yaml';
import { gateway, service, stream, to, virtualService } from '../facts/manifests';
import type { Many, TaskFacts } from './task';

const GATEWAY = stream(service('a'), gateway(), virtualService('a', { http: [{ route: [to('a')] }] }));

export const facts: TaskFacts = ({ yaml: [, byRoute, global] }) => [
  {
    says: 'four searches a minute pass, and everything else',
    yaml: stream(byRoute, service('shop', [{ port: 8080, name: 'http' }])),
    rows: [],
    many: [sent('/search/x', 9, { 200: 4, 429: 5 }), sent('/searching', 9, { 200: 9 })],
  },
  {
    says: 'a limit without routes is for all that pass a gateway',
    yaml: stream(GATEWAY, limitOf(3)),
    rows: [],
    many: [sent('/', 5, { 200: 3, 429: 2 }), sent('/b', 2, { 429: 2 })],
  },
  {
    says: 'the rate limit service counts each path, and says when it is enough',
    yaml: stream(GATEWAY, global, service('ratelimit', [{ port: 8081, name: 'grpc' }])),
    options: { answers: [{ to: 'ratelimit.default', limit: 2 }] },
    rows: [],
    many: [sent('/productpage', 5, { 200: 2, 429: 3 }), sent('/other', 2, { 200: 2 })],
  },
];

function sent(path: string, times: number, statuses: Record<number, number>): Many {
  return { request: { path }, times, statuses };
}

function limitOf(maxTokens: number): string {
  const chart = new Chart(Testing.app(), 'limit', { namespace: 'istio-system' });
  new LocalRateLimit(chart, 'Limit', {
    targets: [Workload.labelled({ istio: 'ingressgateway' })],
    maxTokens,
    fillInterval: Duration.minutes(1),
  });
  return stringify((Testing.synth(chart) as object[])[0]);
}

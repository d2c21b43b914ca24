import type { Judge } from '../client';
import type { Tally } from '../tally';
import type { Stage } from '../types';
import { gateway, other, service, stream, to, virtualService } from './manifests';

const NETWORKING = 'networking.istio.io/v1';

/** What is refused, and by which stages. */
const REFUSALS: readonly (readonly [says: string, yaml: string, by: readonly Stage[]])[] = [
  ['a good VirtualService', virtualService('good', { http: [{ route: [to('a')] }] }), []],
  // the API server has pruned the field before it calls the webhook
  ['an unknown field', virtualService('typo', { htpp: [], http: [{ route: [to('a')] }] }), ['strict']],
  [
    'a value of the wrong shape',
    virtualService('shape', { http: [{ route: [to('a')], timeout: 5 }] }),
    ['crd', 'webhook'],
  ],
  [
    'route and redirect together',
    virtualService('both', { http: [{ route: [to('a')], redirect: { uri: '/x' } }] }),
    ['webhook'],
  ],
  ['a timeout of 0s', virtualService('zero', { http: [{ route: [to('a')], timeout: '0s' }] }), ['crd', 'webhook']],
  [
    'a wildcard host in the mesh',
    virtualService('mesh', { gateways: ['mesh'], http: [{ route: [to('a')] }] }),
    ['webhook'],
  ],
  ['a Gateway without a selector is taken', other(NETWORKING, 'Gateway', 'all', { servers: [SERVER()] }), []],
  ['a kind in a version that is not there', other('networking.istio.io/v9', 'Gateway', 'v9', {}), ['crd']],
  [
    'a duplicate key',
    'apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata: {name: a, name: b}\nspec: {egress: [{hosts: [./*]}]}\n',
    ['strict'],
  ],
  ['a name that is none', other(NETWORKING, 'Sidecar', 'Not_A_Name', { egress: [{ hosts: ['./*'] }] }), ['crd']],
  [
    'an HTTPRoute against a CEL rule of Gateway API',
    other('gateway.networking.k8s.io/v1', 'HTTPRoute', 'cel', {
      rules: [{ matches: [{ path: { type: 'PathPrefix', value: 'no-slash' } }] }],
    }),
    ['crd'],
  ],
];

function SERVER(): object {
  return { port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] };
}

export async function checkRefusals(judge: Judge, tally: Tally): Promise<void> {
  for (const [says, yaml, by] of REFUSALS) {
    const [verdict] = await judge.validate(yaml);
    tally.equal(`${says}: refused by`, verdict?.refusedBy, by);
    tally.equal(`${says}: accepted`, verdict?.accepted, by.length === 0);
  }
  const [skipped] = await judge.validate(service('a'));
  tally.equal(
    'a Service is skipped',
    [skipped?.accepted, skipped?.skipped],
    [false, 'Service is neither a kind of Istio nor of Gateway API'],
  );
}

/** What the analyzers find, by code; only codes which are the same from run to run. */
export async function checkAnalysis(judge: Judge, tally: Tally): Promise<void> {
  const route = virtualService('lost', { http: [{ route: [to('nobody')] }] });
  const lost = await judge.analyze(stream(gateway(), route));
  tally.equal('all analyzers run', [lost.analyzers, lost.skipped], [53, []]);
  tally.equal(
    'the codes of a lost destination',
    lost.messages.map(message => `${message.code} ${message.name}`).sort(),
    ['IST0101 lost'],
  );
  const unnamed = await judge.analyze(service('a', [{ port: 5555, name: 'unknown' }]));
  tally.equal(
    'the code of a port without a protocol',
    unnamed.messages.map(message => message.code),
    ['IST0118'],
  );
}

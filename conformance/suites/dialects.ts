import { Chart, Testing } from 'cdk8s';
import { DataPlane, DataPlaneMode } from 'cdk8s-istio';
import * as fc from 'fast-check';
import { HOST, writeRoutes } from '../dialects/routes';
import { service, stream } from '../facts/manifests';
import type { Suite, SuiteContext } from '../suite';
import { toYaml } from '../to-yaml';
import type { Answer, Header, RequestSpec } from '../types';

const SERVICES = ['reviews', 'v1', 'v2', 'v3'].map(name => service(name, [{ port: 9080, name: 'http' }]));

const segment = fc.constantFrom(
  ...['api', 'deep', 'er', 'login', 'users', '7', 'words', 'old', 'secure', 'moved', 'headers'],
  ...['mirror', 'cors', 'split', 'apis', '', 'x'],
);
const query = fc.constantFrom('', '', '?a', '?a=x.y&n=1', '?a=x.y', '?n=1', '?a=xy&n=1', '?A=x.');
const header: fc.Arbitrary<Header> = fc.constantFrom<Header[]>(
  ['end-user', 'jason'],
  ['end-user', 'Jason'],
  ['x-p', ''],
  ['x-p', '1'],
  ['x-q', 'a.bc'],
  ['x-q', 'aXb'],
  ['x-e', ''],
  ['x-b', 'B'],
  ['x-d', 'D'],
  ['origin', 'https://a.example.com'],
  ['origin', 'https://b.example.com'],
  ['access-control-request-method', 'GET'],
);
const request = fc.record({
  path: fc.tuple(fc.array(segment, { minLength: 1, maxLength: 3 }), query).map(([path, q]) => `/${path.join('/')}${q}`),
  method: fc.constantFrom('GET', 'GET', 'POST', 'PUT', 'OPTIONS'),
  headers: fc.uniqueArray(header, { maxLength: 5, selector: ([name]) => name }),
});

/** What both dialects must agree on. */
function seen({ outcome, status, headers, route, upstream, seen: views }: Answer): unknown {
  const kept = /^(location|x-[rv]|access-control-.*)$/i;
  return {
    outcome,
    status,
    // a rule of an HTTPRoute has a DNS name
    route: route.toLowerCase(),
    headers: headers.filter(([name]) => kept.test(name)).sort(),
    upstream: upstream && {
      workload: upstream.workload,
      path: upstream.path,
      authority: upstream.authority,
      headers: upstream.headers.filter(([name]) => /^x-[a-e]$/i.test(name)).sort(),
    },
    by: views.map(({ workload }) => workload).sort(),
  };
}

export const suite: Suite = {
  name: 'dialects',
  says: 'routes written as an HTTPRoute are answered as those written as a VirtualService',
  cases: 2000,
  async run(context) {
    const specs: Partial<RequestSpec>[] = fc.sample(request, { numRuns: context.cases, seed: context.seed });
    const [virtualService, httpRoute] = [
      await answers(context, DataPlaneMode.SIDECAR, specs),
      await answers(context, DataPlaneMode.AMBIENT, specs),
    ];
    specs.forEach((spec, i) => context.tally.equal(JSON.stringify(spec), httpRoute[i], virtualService[i]));
    const routes = new Set(virtualService.map(answer => (answer as { route: string }).route));
    context.tally.figure(`${routes.size} of 15 routes were taken`);
  },
};

async function answers(
  { judge, tally }: SuiteContext,
  mode: DataPlaneMode,
  specs: readonly Partial<RequestSpec>[],
): Promise<unknown[]> {
  const chart = new Chart(Testing.app(), 'dialects', { namespace: 'default' });
  DataPlane.target(chart, mode);
  writeRoutes(chart);
  const yaml = stream(...SERVICES, toYaml(Testing.synth(chart) as object[]));
  const applied = await judge.apply(yaml, { proxies: ['sidecar'] });
  tally.equal(`${mode}: accepted`, [applied.served, applied.refused, applied.rejected], [true, [], []]);
  const base = { via: 'sidecar', port: 9080, host: `${HOST}:9080` } as const;
  const requests = specs.map(spec => ({
    ...base,
    ...spec,
    ...(/^\/mirror\b/.test(spec.path ?? '') ? { views: 2 } : {}),
  }));
  return (await judge.requests(requests)).map(seen);
}

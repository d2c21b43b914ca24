import { Testing } from 'cdk8s';
import { STEPS } from './steps';

/** The manifests of a step of the tour. */
function synth(folder: string): any[] {
  const step = STEPS.find(candidate => candidate.folder === folder);
  return Testing.synth(step!.add(Testing.app()));
}

const routesOf = (folder: string, name: string) =>
  synth(folder).find(({ kind, metadata }) => kind === 'VirtualService' && metadata.name === name).spec.http;

test('the gateway opens port 8080, as the sample of Istio does', () => {
  const gateway = synth('1-gateway').find(({ kind }) => kind === 'Gateway');
  expect(gateway.spec.servers).toEqual([{ port: { number: 8080, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }]);
});

test('everybody gets version 1 of every service', () => {
  for (const name of ['productpage', 'reviews', 'ratings', 'details']) {
    expect(routesOf('3-all-v1', name)).toEqual([{ route: [{ destination: { host: name, subset: 'v1' } }] }]);
  }
});

test('only jason sees version 2 of the reviews', () => {
  const [first, rest] = routesOf('4-jason-sees-v2', 'reviews');
  expect(first.match).toEqual([{ headers: { 'end-user': { exact: 'jason' } } }]);
  expect(first.route[0].destination.subset).toBe('v2');
  expect(rest).toEqual({ route: [{ destination: { host: 'reviews', subset: 'v1' } }] });
});

test('the faults hit jason alone, and all of his requests', () => {
  expect(routesOf('5-delay', 'ratings')[0].fault).toEqual({ delay: { fixedDelay: '7s', percentage: { value: 100 } } });
  expect(routesOf('6-abort', 'ratings')[0].fault).toEqual({ abort: { httpStatus: 500, percentage: { value: 100 } } });
  expect(routesOf('6-abort', 'ratings')[1]).not.toHaveProperty('fault');
});

test.each([
  [
    '7-half-v3',
    [
      ['v1', 50],
      ['v3', 50],
    ],
  ],
  [
    '8-fifth-v2',
    [
      ['v1', 80],
      ['v2', 20],
    ],
  ],
])('%s shares the reviews out by weight', (folder, shares) => {
  const [{ route }] = routesOf(folder, 'reviews');
  expect(route.map(({ destination, weight }: any) => [destination.subset, weight])).toEqual(shares);
});

test('every subset that a route names stands in a DestinationRule of its host', () => {
  for (const { folder } of STEPS.slice(1)) {
    const manifests = synth(folder);
    const subsets = manifests
      .filter(({ kind }) => kind === 'DestinationRule')
      .flatMap(({ spec }) => spec.subsets.map(({ name }: any) => `${spec.host}/${name}`));
    const named = manifests
      .filter(({ kind }) => kind === 'VirtualService')
      .flatMap(({ spec }) =>
        spec.http.flatMap(({ route }: any) => route.map((r: any) => `${r.destination.host}/${r.destination.subset}`)),
      );
    expect(subsets).toEqual(expect.arrayContaining(named));
  }
});

test('what is written', () => {
  expect(STEPS.map(({ folder }) => ({ [folder]: synth(folder) }))).toMatchSnapshot();
});

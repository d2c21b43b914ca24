import { sample } from '../../conformance/generate';
import { manifestOf } from '../../conformance/validate/arbitrary';
import { ourRefusal } from '../../conformance/validate/authority';
import { UNREACHABLE } from '../../conformance/validate/exclusions';
import { goManifests } from '../../conformance/validate/go-manifests';
import { readKinds, rulesOf } from '../../conformance/validate/kinds';
import { SEEDS } from '../../conformance/validate/seeds';

const KINDS = readKinds();

test('the same seed makes the same manifests', () => {
  const [kind] = KINDS;
  const twice = [1, 2].map(() => sample(manifestOf(kind, 'bold'), { seed: 5, cases: 20 }));
  expect(twice[0]).toEqual(twice[1]);
});

test.each(KINDS.filter(({ apiVersion }) => apiVersion.endsWith('istio.io/v1')).map(kind => [kind.kind, kind] as const))(
  'the API server takes nearly every tame manifest of %s',
  (_, kind) => {
    const refused = sample(manifestOf(kind, 'tame'), { seed: 3, cases: 100 }).filter(
      manifest => ourRefusal(manifest).by === 'the API server',
    );
    expect(refused.length).toBeLessThan(10);
  },
);

test('rules that nothing can break are rules', () => {
  const messages = KINDS.flatMap(rulesOf).map(({ message }) => message);
  expect(Object.keys(UNREACHABLE).filter(message => !messages.includes(message))).toEqual([]);
});

test('every seed breaks a rule', () => {
  expect(SEEDS.filter(manifest => ourRefusal(manifest).by !== 'the API server')).toEqual([]);
});

describe("a literal in Go's source", () => {
  const specs = (source: string): unknown[] => goManifests(source, KINDS).map(({ spec }) => spec as unknown);

  test('is read as the manifest of its message', () => {
    const source = `in: &networking.VirtualService{
      Hosts: []string{"a.com", \`b.com\`}, // both
      Http: []*networking.HTTPRoute{{
        Match: []*networking.HTTPMatchRequest{{
          Uri: &networking.StringMatch{MatchType: &networking.StringMatch_Prefix{Prefix: "/a"}},
          Headers: map[string]*networking.StringMatch{"x": {MatchType: &networking.StringMatch_Exact{Exact: "1"}}},
        }},
        Timeout: &durationpb.Duration{Seconds: 1, Nanos: 500000000},
        CorsPolicy: &networking.CorsPolicy{AllowCredentials: &wrapperspb.BoolValue{Value: true}},
      }},
    }`;
    expect(specs(source)[0]).toEqual({
      hosts: ['a.com', 'b.com'],
      http: [
        {
          match: [{ uri: { prefix: '/a' }, headers: { x: { exact: '1' } } }],
          timeout: '1.5s',
          corsPolicy: { allowCredentials: true },
        },
      ],
    });
  });

  test('has the names of its constants as the words of the API', () => {
    const source =
      '&networking.Gateway{Servers: []*networking.Server{{Tls: &networking.ServerTLSSettings{Mode: networking.ServerTLSSettings_SIMPLE}}}}';
    expect(specs(source)[0]).toEqual({ servers: [{ tls: { mode: 'SIMPLE' } }] });
  });

  test('of a part of a kind stands where the kind has that part', () => {
    expect(specs('&networking.HTTPRetry{Attempts: -1}')).toEqual([
      {
        hosts: ['shop.example.com'],
        http: [{ route: [{ destination: { host: 'shop' } }], retries: { attempts: -1 } }],
      },
    ]);
  });

  test.each([
    '&networking.Gateway{Servers: servers}',
    '&networking.Gateway{Servers: makeServers()}',
    '&networking.Gateway{',
  ])('is left out where it is computed or broken: %s', source => {
    expect(specs(source).filter(spec => Object.keys(spec as object).length > 0)).toEqual([]);
  });
});

import { createServer, type AddressInfo } from 'node:net';
import type { Judge } from '../client';
import { gateway, other, service, stream, to, virtualService } from '../facts/manifests';
import type { Tally } from '../tally';
import { oneLine } from './one-line';

const GOOD = stream(service('a'), gateway(), virtualService('a', { http: [{ route: [to('a')] }] }));

/** What istiod, Envoy or the kernel refuse is an answer, and the judge goes on. */
export async function checkRefused(judge: Judge, tally: Tally): Promise<void> {
  const refused = await judge.apply(virtualService('a', { http: [{ route: [to('a')], redirect: { uri: '/' } }] }));
  tally.equal(
    'a configuration that istiod refuses',
    [refused.served, refused.refused.map(verdict => verdict.name)],
    [false, ['a']],
  );

  const rejected = await judge.apply(stream(GOOD, BAD_FILTER));
  tally.equal(
    'a configuration that Envoy rejects',
    [rejected.served, rejected.rejected.map(part => part.type)],
    [false, ['Listener']],
  );
  tally.equal('Envoy says why in one line', /no.such.filter/.test(rejected.rejected[0]?.message ?? ''), true);

  const squatter = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => squatter.once('listening', resolve));
  const taken = await judge.apply(GOOD, { ports: { 80: (squatter.address() as AddressInfo).port } });
  squatter.close();
  tally.equal(
    'a port that is taken',
    [taken.served, /[Aa]ddress already in use/.test(taken.rejected[0]?.message ?? '')],
    [false, true],
  );

  tally.equal('a stream that is no YAML', await oneLine(judge.apply('a: [')), NO_YAML);
  tally.equal('a request with a protocol that is none', await oneLine(request(judge)), NO_PROTOCOL);
  tally.equal('and the judge goes on', (await judge.apply(GOOD)).served, true);
  tally.equal('with answers', (await judge.request({ port: 80, host: 'a.com' })).status, 200);
}

const NO_YAML = 'document 1 is not a manifest: yaml: line 1: did not find expected node content';
const NO_PROTOCOL = "protocol must be http1, http2, grpc or tcp, got 'spdy'";

async function request(judge: Judge): Promise<unknown> {
  await judge.apply(GOOD);
  return judge.request({ port: 80, protocol: 'spdy' as 'http1' });
}

const BAD_FILTER = other(
  'networking.istio.io/v1alpha3',
  'EnvoyFilter',
  'bad',
  {
    configPatches: [
      {
        applyTo: 'HTTP_FILTER',
        match: {
          context: 'GATEWAY',
          listener: { filterChain: { filter: { name: 'envoy.filters.network.http_connection_manager' } } },
        },
        patch: {
          operation: 'INSERT_FIRST',
          value: {
            name: 'no.such.filter',
            typed_config: { '@type': 'type.googleapis.com/google.protobuf.StringValue', value: 'x' },
          },
        },
      },
    ],
  },
  'istio-system',
);

/** The cases of the simulator: made by chance, the same ones of a seed. */
import * as fc from 'fast-check';
import type { Judge } from '../client';
import { apiWorld } from './api-world';
import { ask } from './asks';
import type { Ask, Case } from './case';
import { gatewayWorld } from './gateway-world';
import { meshAsk, meshWorld } from './mesh-world';
import { type Certificates, tlsAsk, tlsWorld } from './tls-world';

const ASKS = 10;
/** The judge plays nobody outside of the mesh. */
const CLOSED = { outboundTrafficPolicy: { mode: 'REGISTRY_ONLY' } };

/** So many cases. */
export async function casesOf(judge: Judge, cases: number, seed: number): Promise<Case[]> {
  return generate(cases, seed, await certificates(judge));
}

async function certificates(judge: Judge): Promise<Certificates> {
  const clientName = 'client.example.com';
  const [server, client] = await Promise.all([judge.issue({ dns: 'a.com' }), judge.issue({ dns: clientName })]);
  return { server, client, clientName };
}

/** The most of gateways, the rest of calls in the mesh, of the Gateway API, and of TLS. */
function generate(cases: number, seed: number, certificates: Certificates): Case[] {
  const asksOf = (one: fc.Arbitrary<Ask>) => fc.array(one, { minLength: ASKS, maxLength: ASKS });
  const one: fc.Arbitrary<Case> = fc.oneof(
    { weight: 5, arbitrary: fc.record({ manifests: gatewayWorld, asks: asksOf(ask) }) },
    {
      weight: 3,
      arbitrary: fc.record({ manifests: meshWorld, asks: asksOf(meshAsk(ask)), meshConfig: fc.constant(CLOSED) }),
    },
    { weight: 2, arbitrary: fc.record({ manifests: apiWorld, asks: asksOf(ask) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        manifests: tlsWorld(certificates),
        asks: asksOf(tlsAsk(certificates)),
        mayBeRejected: fc.constant(true),
      }),
    },
  );
  return fc.sample(one, { numRuns: cases, seed });
}

import { isDeepStrictEqual } from 'node:util';
import { Mesh, type Outcome, Verdict } from 'cdk8s-istio';
import type { Judge } from '../client';
import type { Manifest } from '../examples';
import { toYaml } from '../to-yaml';
import type { Answer } from '../types';
import type { Ask, Case } from './case';
import { asBytes, isOfBytes, observed, type Seen, simulated } from './compare';

/** What came of one question. */
export interface Played {
  readonly ask: Ask;
  readonly verdict: Verdict;
  readonly got: Seen;
  readonly want: Seen;
}

/** What came of a configuration. */
export interface PlayedCase {
  /** What istiod took of it. */
  readonly manifests: readonly Manifest[];
  readonly meshConfig?: Readonly<Record<string, unknown>>;
  /** What Envoy would not take of what istiod made. */
  readonly rejected: readonly unknown[];
  readonly played: readonly Played[];
  /** What Envoy answered, word by word. */
  readonly answers: readonly Answer[];
}

/** Puts each question to Envoy and to the simulator. What istiod refuses is left out first; nothing where little is left. */
export async function play(
  judge: Judge,
  { manifests, meshConfig, asks, mayBeRejected }: Case,
): Promise<PlayedCase | undefined> {
  const options = { ...(meshConfig ? { meshConfig: JSON.stringify(meshConfig) } : {}), proxies: proxiesOf(asks) };
  let rest = manifests;
  let applied = await judge.apply(toYaml(rest), options);
  if (applied.refused.length > 0) {
    const refused = new Set(applied.refused.map(({ index }) => index));
    rest = manifests.filter((_, i) => !refused.has(i));
    applied = await judge.apply(toYaml(rest), options);
  }
  if (applied.refused.length > 0 || !rest.some(({ kind }) => /Route$|VirtualService/.test(kind))) {
    return undefined;
  }
  if (applied.rejected.length > 0 && mayBeRejected) {
    return undefined;
  }
  if (applied.rejected.length > 0) {
    return { manifests: rest, meshConfig, rejected: applied.rejected, played: [], answers: [] };
  }
  const ask = simulator(rest, meshConfig);
  const outcomes = asks.map(each => ask(each));
  const answers = await judge.requests(asks.map(({ request }, i) => ({ ...request, ...viewsOf(outcomes[i]) })));
  return { manifests: rest, meshConfig, rejected: [], played: compared(asks, outcomes, answers), answers };
}

/** What both sides said of each question. */
export function compared(
  asks: readonly Ask[],
  outcomes: ReadonlyArray<Outcome | undefined>,
  answers: readonly Answer[],
): Played[] {
  return asks.map((each, i): Played => {
    const outcome = outcomes[i];
    const want = outcome && isOfBytes(outcome) ? asBytes(answers[i]) : observed(answers[i]);
    const got = outcome ? simulated(outcome, want) : { outcome: 'REFUSED' };
    return { ask: each, verdict: outcome?.verdict ?? Verdict.REFUSED, got, want };
  });
}

/** Whether both said the same. */
export function agrees({ got, want }: Played): boolean {
  return isDeepStrictEqual(got, want);
}

function proxiesOf(asks: readonly Ask[]): Array<'gateway' | 'sidecar'> {
  return [...new Set(asks.map(({ request }) => request.via ?? 'gateway'))];
}

/** Who answers calls. The judge plays Istio's ingress, so that a Gateway for another workload is served nowhere. */
export function simulator(
  manifests: readonly Manifest[],
  meshConfig?: Readonly<Record<string, unknown>>,
): (ask: Ask) => Outcome | undefined {
  const mesh = Mesh.fromManifests([...manifests], { closed: true, meshConfig });
  const mine = manifests.find(
    ({ kind, spec }) => /^Gateway$/.test(kind) && !/"other"/.test(JSON.stringify(spec.selector ?? {})),
  );
  const gateway = mine && `${mine.metadata.namespace}/${mine.metadata.name}`;
  return ({ call, request }) => {
    if (request.via === 'sidecar') {
      return mesh.simulate(call);
    }
    const outcome = gateway === undefined ? undefined : mesh.simulate({ ...call, gateway });
    // one that means every workload is run by the other one too, which the judge does not play
    return outcome?.trace[0].text.includes('/other') ? undefined : outcome;
  };
}

/** Envoy does not wait for a mirror: the judge has to. */
function viewsOf(outcome: Outcome | undefined): { views?: number } {
  const mirrors = outcome?.mirrors.filter(({ problem }) => problem === undefined).length ?? 0;
  return outcome?.verdict === Verdict.ROUTED && mirrors > 0 ? { views: 1 + mirrors } : {};
}

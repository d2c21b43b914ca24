import type { Judge } from '../client';
import type { Tally } from '../tally';
import type { Answer, ApplyOptions, RequestSpec } from '../types';

/** The parts of an answer which a row can expect. */
export interface Expected {
  readonly outcome?: Answer['outcome'];
  readonly status?: number;
  readonly flags?: string;
  readonly details?: string;
  readonly body?: string;
  readonly attempts?: number;
  readonly cluster?: string;
  readonly location?: string;
  /** Who answered. */
  readonly workload?: string;
  /** The path which the upstream saw. */
  readonly path?: string;
  readonly authority?: string;
  readonly protocol?: string;
  /** The server that was asked for in the handshake with the upstream. */
  readonly sni?: string;
  /** The names of the certificate that was shown to the upstream. */
  readonly client?: string;
  /** Everybody who saw the request. */
  readonly seenBy?: string;
  readonly allowOrigin?: string;
  /** Headers as the upstream saw them; one that it did not see is undefined. */
  readonly sees?: Readonly<Record<string, string | undefined>>;
  /** Headers of the answer; one that it has not is undefined. */
  readonly gets?: Readonly<Record<string, string | undefined>>;
}

/** A configuration, and what requests to it become. */
export interface Fact {
  readonly says: string;
  readonly yaml: string;
  readonly options?: ApplyOptions;
  readonly rows: readonly (readonly [request: string | Partial<RequestSpec>, expected: Expected])[];
}

function header(answer: Pick<Answer, 'headers'>, name: string): string | undefined {
  return answer.headers.find(([key]) => key.toLowerCase() === name)?.[1];
}

const read: { readonly [Key in keyof Required<Expected>]: (answer: Answer, expected: Expected) => Expected[Key] } = {
  outcome: answer => answer.outcome,
  status: answer => answer.status,
  flags: answer => answer.flags.join(),
  details: answer => answer.details,
  body: answer => answer.body,
  attempts: answer => answer.attempts,
  cluster: answer => answer.cluster,
  location: answer => header(answer, 'location'),
  workload: answer => answer.upstream?.workload,
  path: answer => answer.upstream?.path,
  authority: answer => answer.upstream?.authority,
  protocol: answer => answer.upstream?.protocol,
  sni: answer => answer.upstream?.tls?.sni,
  client: answer => answer.upstream?.tls?.client?.join(),
  seenBy: answer =>
    answer.seen
      .map(view => view.workload)
      .sort()
      .join(),
  allowOrigin: answer => header(answer, 'access-control-allow-origin'),
  sees: ({ upstream }, { sees = {} }) =>
    Object.fromEntries(Object.keys(sees).map(name => [name, upstream ? header(upstream, name) : undefined])),
  gets: (answer, { gets = {} }) => Object.fromEntries(Object.keys(gets).map(name => [name, header(answer, name)])),
};

/** Applies each configuration and compares what its requests become. */
export async function checkFacts(facts: readonly Fact[], judge: Judge, tally: Tally): Promise<void> {
  for (const fact of facts) await checkFact(fact, judge, tally);
}

/** Applies a configuration and compares what its requests become; false if it is not even served. */
export async function checkFact(fact: Fact, judge: Judge, tally: Tally): Promise<boolean> {
  const applied = await judge.apply(fact.yaml, fact.options);
  if (!tally.equal(`${fact.says}: is served`, { ...applied, ports: {}, notes: [], configuration: '' }, SERVED)) {
    return false;
  }
  const requests = fact.rows.map(([request]) => complete(request));
  const answers = await judge.requests(requests);
  fact.rows.forEach(([request, expected], index) => {
    const answer = answers[index];
    const keys = Object.keys(expected) as (keyof Expected)[];
    const got = Object.fromEntries(keys.map(key => [key, read[key](answer, expected)]));
    tally.equal(`${fact.says}: ${typeof request === 'string' ? request : JSON.stringify(request)}`, got, expected);
  });
  return true;
}

const SERVED = { served: true, configuration: '', refused: [], rejected: [], notes: [], ports: {} };

/** A text is a path at the gateway's port 80. */
export function complete(request: string | Partial<RequestSpec>): RequestSpec {
  const fields = typeof request === 'string' ? { path: request } : request;
  return { port: 80, host: 'a.com', ...fields };
}

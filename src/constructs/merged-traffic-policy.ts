import { check } from './check';
import type { CommonTrafficPolicy, TrafficPolicy } from './traffic-policy';
import { problemOfTrafficPolicy, toWireTrafficPolicy } from './traffic-policy';

/** A block of a policy; of connection pools and outlier detections each limit is a piece. */
interface Piece {
  /** How a message calls it. */
  readonly what: string;
  /** The piece and nothing else, as if it were for all ports. */
  readonly policy: TrafficPolicy;
  /** Whether it can be said of one port too. */
  readonly common: boolean;
  /** The port, if it is for one. */
  readonly port?: number;
}

/** A piece, and who said it. */
interface Said extends Piece {
  readonly by: string;
  readonly yields: boolean;
}

/** What several constructs say of one host, piece by piece: none must be said in two ways. */
export class MergedTrafficPolicy {
  private readonly said = new Map<string, Said>();

  /**
   * @param host the host, for messages
   */
  public constructor(private readonly host: string) {}

  /**
   * Takes in what a construct says.
   *
   * @param by the path of the construct
   * @param policy what it says
   * @param yielding the pieces that give way to what another construct says
   */
  public add(by: string, policy: TrafficPolicy, yielding: readonly string[] = []): void {
    check(problemOfTrafficPolicy(policy));
    const fresh = piecesOf(policy).map(piece => ({ ...piece, by, yields: yielding.includes(piece.what) }));
    check(...fresh.map(piece => this.problemOf(piece)));
    for (const piece of fresh) {
      if (this.said.get(piece.what)?.yields ?? true) {
        this.said.set(piece.what, piece);
      }
    }
    check(problemOfTrafficPolicy(this.toTrafficPolicy()!));
  }

  /** All of it in one policy, if there is anything. */
  public toTrafficPolicy(): TrafficPolicy | undefined {
    if (this.said.size === 0) {
      return undefined;
    }
    const whole = policyOf([...this.said.values()].filter(({ port }) => port === undefined));
    const ports = new Set([...this.said.values()].flatMap(({ port }) => port ?? []));
    const portLevelSettings = [...ports].map(port => ({ port, ...this.policyOfPort(port) }));
    return ports.size > 0 ? { ...whole, portLevelSettings } : whole;
  }

  /**
   * Istio heeds nothing of what is said for all ports on a port that has settings of its own. Who said it could not know that
   * somebody else would speak of the port, so it is said again there.
   */
  private policyOfPort(port: number): CommonTrafficPolicy {
    const said = [...this.said.values()];
    const own = said.filter(piece => piece.port === port);
    const speakers = new Set(own.map(({ by }) => by));
    const others = said.filter(({ port: its, by, common }) => its === undefined && common && !speakers.has(by));
    return policyOf([...others, ...own]);
  }

  private problemOf({ what, by, yields, policy }: Said): string | undefined {
    const known = this.said.get(what);
    if (!known || known.yields || yields || textOf(known.policy) === textOf(policy)) {
      return undefined;
    }
    return `${what} of host ${this.host} must be said once, got it from ${known.by} and otherwise from ${by}`;
  }
}

/** What is said in several pieces. */
function policyOf(pieces: readonly Piece[]): CommonTrafficPolicy {
  return pieces.reduce<TrafficPolicy>((policy, piece) => {
    const [one, other] = [policy.connectionPool, piece.policy.connectionPool];
    return defined({
      ...policy,
      ...piece.policy,
      connectionPool:
        one && other ? { tcp: join(one.tcp, other.tcp), http: join(one.http, other.http) } : (one ?? other),
      outlierDetection: join(policy.outlierDetection, piece.policy.outlierDetection),
    });
  }, {});
}

function join<T>(a: T | undefined, b: T | undefined): T | undefined {
  return a && b ? { ...a, ...b } : (a ?? b);
}

/** A policy in pieces: those for all ports, and those of each port. */
function piecesOf({ portLevelSettings = [], ...whole }: TrafficPolicy): Piece[] {
  return [
    ...piecesOfPort(whole),
    ...portLevelSettings.flatMap(({ port, ...blocks }) =>
      piecesOfPort(blocks).map(piece => ({ ...piece, what: `${piece.what} of port ${port}`, port })),
    ),
  ];
}

function piecesOfPort(policy: TrafficPolicy): Piece[] {
  const { connectionPool, outlierDetection, tunnel, proxyProtocol, retryBudget, ...blocks } = policy;
  const pieces = (values: object, common: boolean, inside: string, wrap: (value: object) => TrafficPolicy) =>
    (Object.entries(defined(values)) as Array<[string, unknown]>).map(([key, value]) => ({
      what: `${inside}${key}`,
      policy: wrap({ [key]: value }),
      common,
    }));
  const rules = pieces(outlierDetection ?? {}, true, 'outlierDetection.', rule => ({ outlierDetection: rule }));
  return [
    ...pieces({ tunnel, proxyProtocol, retryBudget }, false, '', block => block),
    ...pieces(blocks, true, '', block => block),
    ...pieces(connectionPool?.tcp ?? {}, true, 'connectionPool.tcp.', tcp => ({ connectionPool: { tcp } })),
    ...pieces(connectionPool?.http ?? {}, true, 'connectionPool.http.', http => ({ connectionPool: { http } })),
    // an empty one says something too: that there is one
    ...(outlierDetection && rules.length === 0 ? pieces({ outlierDetection }, true, '', block => block) : rules),
  ];
}

function defined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

function textOf(policy: TrafficPolicy): string {
  return JSON.stringify(toWireTrafficPolicy(policy));
}

import { check } from './check';
import type { CommonTrafficPolicy, TrafficPolicy } from './traffic-policy';
import { problemOfTrafficPolicy, toWireTrafficPolicy } from './traffic-policy';

/** A block of a policy, or a limit of its connection pool. */
interface Piece {
  /** How a message calls it. */
  readonly what: string;
  /** The block and nothing else, as if it were for all ports. */
  readonly policy: TrafficPolicy;
  /** Whether it can be said of one port too. */
  readonly common: boolean;
  /** The port, if it is for one. */
  readonly port?: number;
}

/** A piece, and who said it. */
interface Block extends Piece {
  readonly by: string;
  readonly yields: boolean;
}

/** What several constructs say of one host, block by block and limit by limit: none of them must be said in two ways. */
export class MergedTrafficPolicy {
  private readonly blocks = new Map<string, Block>();

  /**
   * @param host the host, for messages
   */
  public constructor(private readonly host: string) {}

  /**
   * Takes in what a construct says.
   *
   * @param by the path of the construct
   * @param policy what it says
   * @param yielding a block that gives way to what another construct says
   */
  public add(by: string, policy: TrafficPolicy, yielding?: keyof TrafficPolicy): void {
    check(problemOfTrafficPolicy(policy));
    const fresh = blocksOf(policy).map(piece => ({ ...piece, by, yields: piece.what === yielding }));
    check(...fresh.map(block => this.problemOf(block)));
    for (const block of fresh) {
      if (this.blocks.get(block.what)?.yields ?? true) {
        this.blocks.set(block.what, block);
      }
    }
    check(problemOfTrafficPolicy(this.toTrafficPolicy()!));
  }

  /** All of it in one policy, if there is anything. */
  public toTrafficPolicy(): TrafficPolicy | undefined {
    if (this.blocks.size === 0) {
      return undefined;
    }
    const whole = policyOf([...this.blocks.values()].filter(({ port }) => port === undefined));
    const ports = new Set([...this.blocks.values()].flatMap(({ port }) => port ?? []));
    const portLevelSettings = [...ports].map(port => ({ port, ...this.policyOfPort(port) }));
    return ports.size > 0 ? { ...whole, portLevelSettings } : whole;
  }

  /**
   * Istio heeds nothing of what is said for all ports on a port that has settings of its own. Who said it could not know that
   * somebody else would speak of the port, so it is said again there.
   */
  private policyOfPort(port: number): CommonTrafficPolicy {
    const blocks = [...this.blocks.values()];
    const own = blocks.filter(block => block.port === port);
    const speakers = new Set(own.map(({ by }) => by));
    const others = blocks.filter(({ port: its, by, common }) => its === undefined && common && !speakers.has(by));
    return policyOf([...others, ...own]);
  }

  private problemOf(block: Block): string | undefined {
    const { what } = block;
    const known = this.blocks.get(what);
    if (!known || known.yields || block.yields || textOf(known) === textOf(block)) {
      return undefined;
    }
    return `${what} of host ${this.host} must be said once, got it from ${known.by} and otherwise from ${block.by}`;
  }
}

/** What is said in several blocks; of a connection pool each limit stands for itself. */
function policyOf(blocks: readonly Block[]): CommonTrafficPolicy {
  return blocks.reduce<TrafficPolicy>((policy, block) => {
    const [one, other] = [policy.connectionPool, block.policy.connectionPool];
    const connectionPool = one && other && { tcp: join(one.tcp, other.tcp), http: join(one.http, other.http) };
    return { ...policy, ...block.policy, ...(connectionPool && { connectionPool }) };
  }, {});
}

function join<T>(a: T | undefined, b: T | undefined): T | undefined {
  return a && b ? { ...a, ...b } : (a ?? b);
}

/** A policy in pieces: the blocks for all ports, and those of each port. */
function blocksOf({ portLevelSettings = [], ...whole }: TrafficPolicy): Piece[] {
  return [
    ...piecesOf(whole),
    ...portLevelSettings.flatMap(({ port, ...blocks }) =>
      piecesOf(blocks).map(piece => ({ ...piece, what: `${piece.what} of port ${port}`, port })),
    ),
  ];
}

function piecesOf({ connectionPool, tunnel, proxyProtocol, retryBudget, ...common }: TrafficPolicy): Piece[] {
  const { tcp = {}, http = {} } = connectionPool ?? {};
  return [
    ...said({ tunnel, proxyProtocol, retryBudget }).map(([what, value]) => ({
      what,
      policy: { [what]: value },
      common: false,
    })),
    ...said(common).map(([what, value]) => ({ what, policy: { [what]: value }, common: true })),
    ...said(tcp).map(([what, value]) => ({
      what: `connectionPool.tcp.${what}`,
      policy: { connectionPool: { tcp: { [what]: value } } },
      common: true,
    })),
    ...said(http).map(([what, value]) => ({
      what: `connectionPool.http.${what}`,
      policy: { connectionPool: { http: { [what]: value } } },
      common: true,
    })),
  ];
}

function said(values: object): Array<[string, unknown]> {
  return (Object.entries(values) as Array<[string, unknown]>).filter(([, value]) => value !== undefined);
}

function textOf(block: Block): string {
  return JSON.stringify(toWireTrafficPolicy(block.policy));
}

import { check } from './check';
import type { PortTrafficPolicy, TrafficPolicy } from './traffic-policy';
import { problemOfTrafficPolicy, toWireTrafficPolicy } from './traffic-policy';

/** A block of a policy, and who said it. */
interface Block {
  readonly policy: TrafficPolicy;
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
    const fresh = blocksOf(policy).map(
      ([what, block]) => [what, { policy: block, by, yields: what === yielding }] as const,
    );
    check(...fresh.map(([what, block]) => this.problemOf(what, block)));
    for (const [what, block] of fresh) {
      const known = this.blocks.get(what);
      if (!known || known.yields) {
        this.blocks.set(what, block);
      }
    }
    check(problemOfTrafficPolicy(this.toTrafficPolicy()!));
  }

  /** All of it in one policy, if there is anything. */
  public toTrafficPolicy(): TrafficPolicy | undefined {
    if (this.blocks.size === 0) {
      return undefined;
    }
    const ports = new Map<number, PortTrafficPolicy>();
    let whole: TrafficPolicy = {};
    for (const { policy } of this.blocks.values()) {
      const [port] = policy.portLevelSettings ?? [];
      if (port) {
        ports.set(port.port, { ...both(ports.get(port.port), port), port: port.port });
      } else {
        whole = both(whole, policy);
      }
    }
    return ports.size > 0 ? { ...whole, portLevelSettings: [...ports.values()] } : whole;
  }

  private problemOf(what: string, block: Block): string | undefined {
    const known = this.blocks.get(what);
    if (!known || known.yields || block.yields || textOf(known) === textOf(block)) {
      return undefined;
    }
    return `${what} of host ${this.host} must be said once, got it from ${known.by} and otherwise from ${block.by}`;
  }
}

/** What is said in two policies; of a connection pool each limit stands for itself. */
function both(a: TrafficPolicy = {}, b: TrafficPolicy): TrafficPolicy {
  const [one, other] = [a.connectionPool, b.connectionPool];
  const connectionPool = one && other ? { tcp: join(one.tcp, other.tcp), http: join(one.http, other.http) } : undefined;
  return { ...a, ...b, ...(connectionPool && { connectionPool }) };
}

function join<T>(a: T | undefined, b: T | undefined): T | undefined {
  return a && b ? { ...a, ...b } : (a ?? b);
}

/** A policy in pieces, each with a name and each a policy: the blocks for all ports, and those of each port. */
function blocksOf(policy: TrafficPolicy): Array<[string, TrafficPolicy]> {
  const { portLevelSettings = [], ...whole } = policy;
  return [
    ...piecesOf(whole),
    ...portLevelSettings.flatMap(({ port, ...blocks }) =>
      piecesOf(blocks).map(([what, piece]): [string, TrafficPolicy] => [
        `${what} of port ${port}`,
        { portLevelSettings: [{ port, ...piece }] },
      ]),
    ),
  ];
}

function piecesOf({ connectionPool, ...blocks }: TrafficPolicy): Array<[string, TrafficPolicy]> {
  const { tcp = {}, http = {} } = connectionPool ?? {};
  return [
    ...said(blocks).map(([what, value]): [string, TrafficPolicy] => [what, { [what]: value }]),
    ...said(tcp).map(([what, value]): [string, TrafficPolicy] => [
      `connectionPool.tcp.${what}`,
      { connectionPool: { tcp: { [what]: value } } },
    ]),
    ...said(http).map(([what, value]): [string, TrafficPolicy] => [
      `connectionPool.http.${what}`,
      { connectionPool: { http: { [what]: value } } },
    ]),
  ];
}

function said(values: object): Array<[string, unknown]> {
  return (Object.entries(values) as Array<[string, unknown]>).filter(([, value]) => value !== undefined);
}

function textOf(block: Block): string {
  return JSON.stringify(toWireTrafficPolicy(block.policy));
}

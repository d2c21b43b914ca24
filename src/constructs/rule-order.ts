import type { Construct } from 'constructs';
import { warn } from '../warn';

/** How rules of one kind are told apart. */
export interface RuleOrderOptions<Block, Rank> {
  /** What they take. */
  readonly what: string;
  /** How one can be made to go before the other. */
  readonly hint: string;
  /** Negative when the first goes before the second. */
  readonly compare: (a: Rank, b: Rank) => number;
  /** Whether two blocks take something in common. */
  readonly overlap: (a: Block, b: Block) => boolean;
  /** What two blocks must have in common to tie and overlap. */
  readonly tieKey: (rank: Rank, block: Block) => string;
}

/** A rule with its blocks as they are written, and the construct that it comes from. */
export interface Entry<Rule, Block, Rank> {
  readonly source: Construct;
  readonly rule: Rule;
  readonly blocks: Block[];
  readonly rank: Rank;
}

/** Rules of one kind in their order of precedence, where only among equals the order of declaration counts. */
export class RuleOrder<Rule, Block, Rank> {
  private readonly entries: Array<Entry<Rule, Block, Rank>> = [];
  /** An entry alone, or those that share a key; lists are rare, and there are many keys. */
  private readonly byTie = new Map<string, Entry<Rule, Block, Rank> | Array<Entry<Rule, Block, Rank>>>();

  public constructor(private readonly options: RuleOrderOptions<Block, Rank>) {}

  /** The construct of the first rule that was taken in. */
  public get first(): Construct | undefined {
    return this.entries[0]?.source;
  }

  /** Takes a rule in, and says so where only the order of declaration decides between it and another. */
  public add(source: Construct, rule: Rule, blocks: Block[], rank: Rank): void {
    const entry = { source, rule, blocks, rank };
    let rival: Construct | undefined;
    for (const block of blocks) {
      const key = this.options.tieKey(rank, block);
      const known = this.byTie.get(key);
      if (known === undefined) {
        this.byTie.set(key, entry);
        continue;
      }
      const equals = Array.isArray(known) ? known : [known];
      rival ??= equals.find(other => other.source !== source && this.meet(other.blocks, blocks))?.source;
      if (equals[equals.length - 1] !== entry) {
        equals.push(entry);
        this.byTie.set(key, equals);
      }
    }
    if (rival) {
      this.warnOf(source, rival);
    }
    this.entries.push(entry);
  }

  /** The rules in their order. */
  public sorted(): Array<Entry<Rule, Block, Rank>> {
    // stable: equals stay in the order of declaration
    return [...this.entries].sort((a, b) => this.options.compare(a.rank, b.rank));
  }

  private meet(a: readonly Block[], b: readonly Block[]): boolean {
    return a.some(x => b.some(y => this.options.overlap(x, y)));
  }

  private warnOf(source: Construct, rival: Construct): void {
    const { what, hint } = this.options;
    warn(
      source,
      `takes some ${what} that ${rival.node.path} takes too, and nothing but the order of declaration decides between them: ` +
        `${rival.node.id} comes first (${hint})`,
    );
  }
}

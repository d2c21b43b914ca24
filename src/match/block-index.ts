import type { HttpMatchRequest } from '../model/wire/virtual-service';
import { overlap } from './overlap';
import { literalPrefix } from './regex';
import { put } from '../model/put';

/** A match block, and what it belongs to. */
export interface OwnedBlock<T> {
  readonly block: HttpMatchRequest;
  readonly owner: T;
}

interface Entry<T> extends OwnedBlock<T> {
  /** What every path that it takes begins with. */
  readonly start: string;
}

/** Match blocks, found by what they have in common with another one, without looking at all of them. */
export class BlockIndex<T> {
  /** In the order of what their paths begin with. */
  private readonly sorted: ReadonlyArray<Entry<T>>;
  private readonly byStart = new Map<string, Array<Entry<T>>>();

  public constructor(blocks: ReadonlyArray<OwnedBlock<T>>) {
    this.sorted = blocks
      .map(owned => ({ ...owned, start: startOf(owned.block) }))
      .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
    for (const entry of this.sorted) {
      put(this.byStart, entry.start, entry);
    }
  }

  /** The blocks that some request satisfies together with this one. */
  public *overlapping(block: HttpMatchRequest): Iterable<OwnedBlock<T>> {
    const start = startOf(block);
    for (let length = 0; length < start.length; length++) {
      yield* this.among(this.byStart.get(start.slice(0, length)) ?? [], block);
    }
    if (block.uri?.exact !== undefined && !block.ignoreUriCase) {
      yield* this.among(this.byStart.get(start) ?? [], block);
      return;
    }
    for (let i = this.firstFrom(start); i < this.sorted.length && this.sorted[i].start.startsWith(start); i++) {
      yield* this.among([this.sorted[i]], block);
    }
  }

  private *among(entries: ReadonlyArray<Entry<T>>, block: HttpMatchRequest): Iterable<OwnedBlock<T>> {
    for (const entry of entries) {
      if (overlap(entry.block, block)) {
        yield entry;
      }
    }
  }

  private firstFrom(start: string): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle].start < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

function startOf({ uri, ignoreUriCase }: HttpMatchRequest): string {
  // nothing is certain of the beginning of a path in any case
  return !uri || ignoreUriCase ? '' : (uri.exact ?? uri.prefix ?? literalPrefix(uri.regex ?? ''));
}

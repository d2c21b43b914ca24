import { below, keysOf } from '../model/pointer';
import type { Part, Position, RepeatedKey } from '../model/source';
import type { Lines } from './lines';
import type { Entry, Node } from './nodes';
import type * as nodesModule from './nodes';
import type { Chunk } from './chunks';

/** A document of a text. */
export class YamlDocument {
  private node?: Node;

  public constructor(
    public readonly value: unknown,
    private readonly chunk: Chunk,
    private readonly indexInChunk: number,
    private readonly lines: Lines,
    /** Whether a key may stand twice in one of its maps. */
    private readonly repeats: boolean,
  ) {}

  /** Where what is under a pointer stands. */
  public positionOf(pointer: string, part?: Part): Position {
    let node = this.root();
    let [key, value] = [node.start, node.start];
    for (const name of keysOf(pointer)) {
      const entry = entryOf(node, name);
      if (!entry) {
        // it is not there: what is around it is
        return this.at(key ?? value);
      }
      node = entry.value;
      [key, value] = [entry.start ?? node.start, node.start];
    }
    return this.at(part === 'key' || (part === undefined && this.isBelow(key, value)) ? key : (value ?? key));
  }

  /** What is written for a value that is neither in quotes nor a list or a map. */
  public writtenAt(pointer: string): string | undefined {
    let node: Node | undefined = this.root();
    for (const name of keysOf(pointer)) {
      node = node && entryOf(node, name)?.value;
    }
    return node?.plain;
  }

  /** The keys below a pointer that stand twice, with pointers from there. */
  public repeatedKeys(pointer: string): RepeatedKey[] {
    if (!this.repeats) {
      return [];
    }
    const found: RepeatedKey[] = [];
    const visit = (node: Node, path: string): void => {
      const seen = new Map<string, Entry>();
      node.entries?.forEach(entry => {
        const first = seen.get(entry.key);
        if (first) {
          found.push({ pointer: below(path, entry.key), firstLine: this.at(first.start).line });
        }
        seen.set(entry.key, entry);
      });
      seen.forEach(({ key, value }) => visit(value, below(path, key)));
      node.items?.forEach((item, i) => visit(item, below(path, i)));
    };
    let top: Node | undefined = this.root();
    for (const name of keysOf(pointer)) {
      top = top && entryOf(top, name)?.value;
    }
    visit(top ?? {}, '');
    return found;
  }

  private root(): Node {
    this.node ??= loadNodes().nodesOf(this.chunk.text)[this.indexInChunk] ?? {};
    return this.node;
  }

  private at(offset = this.root().start ?? 0): Position {
    return this.lines.positionAt(this.chunk.inWhole(offset));
  }

  /** Whether a value begins in a line below its key. */
  private isBelow(key: number | undefined, value: number | undefined): boolean {
    return key !== undefined && value !== undefined && /[\n\r]/.test(this.chunk.text.slice(key, value));
  }
}

/** What stands under a key; of two the last one, and for one that is merged in the `<<`. */
function entryOf(node: Node, name: string): { readonly start?: number; readonly value: Node } | undefined {
  if (node.items) {
    const value = node.items[Number(name)];
    return value && { value };
  }
  const own = node.entries?.filter(({ key }) => key === name).pop();
  const merge = own ? undefined : node.entries?.find(({ key }) => key === '<<');
  return own ?? (merge && { start: merge.start, value: {} });
}

function loadNodes(): typeof nodesModule {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most texts have no finding
  return require('./nodes') as typeof nodesModule;
}

/** A document with its places, made only where somebody asks for one. */
import { nameOf } from './containers';
import { EVENT_ID, type Event, NOT_RESOLVED, SCALAR_STYLE, type ScalarEvent, getScalarValue } from './js-yaml';
import { eventsOf } from './parser';
import { PLAIN_TAGS } from './scalar';

/** A value of a document. */
export interface Node {
  /** Where it begins; nowhere for nothing, and for text that stands in lines of its own. */
  readonly start?: number;
  /** What is written, where it is neither in quotes nor a list or a map. */
  readonly plain?: string;
  readonly entries?: Entry[];
  readonly items?: Node[];
}

/** A key of a map, and its value. */
export interface Entry {
  readonly key: string;
  readonly start: number;
  value: Node;
}

/** The documents of a text. */
export function nodesOf(text: string): Node[] {
  const builder = new Builder(text);
  eventsOf(text).forEach(event => builder.add(event));
  return builder.documents;
}

type Open = Node & { pending?: { key: string; start: number } };

class Builder {
  public readonly documents: Node[] = [];
  private readonly open: Open[] = [];

  public constructor(private readonly text: string) {}

  public add(event: Event): void {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        this.open.push({ items: [] });
        break;
      case EVENT_ID.SEQUENCE:
        this.open.push({ start: event.start, items: [] });
        break;
      case EVENT_ID.MAPPING:
        this.open.push({ start: event.start, entries: [] });
        break;
      case EVENT_ID.SCALAR:
        this.scalar(event);
        break;
      case EVENT_ID.ALIAS:
        this.put({ start: event.anchorStart - 1 });
        break;
      default:
        this.close();
    }
  }

  private close(): void {
    const { start, entries, items } = this.open.pop()!;
    if (this.open.length === 0) {
      this.documents.push(items?.[0] ?? {});
    } else {
      this.put({ start, entries, items });
    }
  }

  private scalar(event: ScalarEvent): void {
    const value = getScalarValue(this.text, event);
    const plain = event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0;
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    const start = event.valueStart < 0 || !(plain || quoted) ? undefined : event.valueStart - (quoted ? 1 : 0);
    this.put({ start, plain: plain ? value : undefined }, plain ? nameOf(plainValue(value)) : value);
  }

  private put(node: Node, key = ''): void {
    const parent = this.open[this.open.length - 1];
    if (!parent.entries) {
      parent.items!.push(node);
    } else if (parent.pending) {
      parent.entries.push({ ...parent.pending, value: node });
      parent.pending = undefined;
    } else {
      parent.pending = { key, start: node.start ?? parent.start ?? 0 };
    }
  }
}

/** What a scalar without quotes stands for. */
function plainValue(text: string): unknown {
  for (const tag of PLAIN_TAGS) {
    const value: unknown = tag.resolve(text, false, tag.tagName);
    if (value !== NOT_RESOLVED) {
      return value;
    }
  }
  return text;
}

/** YAML as Kubernetes reads it, by js-yaml. This file and what it imports are loaded with the first text. */
import { DEEPEST, problemOfSize } from '../model/size';
import { UNKNOWN_TAGS, listTag, mapTag } from './containers';
import {
  EVENT_ID,
  type Event,
  Schema,
  YAMLException,
  constructFromEvents,
  mergeTag,
  parseEvents,
  strTag,
} from './js-yaml';
import { PLAIN_TAGS } from './scalar';

/** Aliases make much of little; Go's parser has its limit near here too. */
const MOST_VALUES = 400_000;

/** The documents of a text. */
export interface Parsed {
  readonly values: readonly unknown[];
  /** Whether a key may stand twice in one map. */
  readonly repeats: boolean;
}

/** A text cannot be read. */
export interface ParseFault {
  readonly message: string;
  readonly offset: number;
}

/** Reads texts: one of them, or many with the same settings. */
export class Parser {
  private repeats = false;

  private readonly schema = new Schema([
    strTag,
    listTag('tag:yaml.org,2002:seq'),
    mapTag('tag:yaml.org,2002:map', () => (this.repeats = true)),
    mergeTag,
    ...PLAIN_TAGS,
    ...UNKNOWN_TAGS,
  ]);

  /** Reads a text, or says why that cannot be. */
  public parse(text: string): Parsed | ParseFault {
    this.repeats = false;
    let events: Event[] = [];
    try {
      events = eventsOf(text);
      const values = constructFromEvents(events, { source: text, schema: this.schema, json: true });
      const aliased = text.includes('*') && events.some(({ type }) => type === EVENT_ID.ALIAS);
      const problem = aliased ? problemOfSize(values, MOST_VALUES) : undefined;
      return problem === undefined
        ? { values, repeats: this.repeats }
        : { message: `what its aliases stand for ${problem}`, offset: text.indexOf('*') };
    } catch (e) {
      // whatever goes wrong inside of js-yaml goes wrong because of the text
      return e instanceof YAMLException
        ? { message: e.reason, offset: e.mark?.position || offsetOfKey(events) }
        : { message: (e as Error).message, offset: 0 };
    }
  }
}

/** What a text is made of, each with its place. Throws where the text cannot be read. */
export function eventsOf(text: string): Event[] {
  return parseEvents(text, { maxDepth: DEEPEST });
}

/** Where the first key is that is a list or a map: js-yaml does not know where those are. */
function offsetOfKey(events: readonly Event[]): number {
  // how many keys and values each open map has; what else is open has none
  const open: number[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const nested = event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING;
    const children = open.pop();
    if (nested && children !== undefined && children % 2 === 0) {
      return event.start;
    }
    open.push(...(children === undefined ? [] : [children + 1]));
    if (nested || event.type === EVENT_ID.DOCUMENT) {
      open.push(event.type === EVENT_ID.MAPPING ? 0 : NaN);
    }
  }
  return 0;
}

import type { Position } from '../model/source';
import { type Chunk, chunksOf } from './chunks';
import { YamlDocument } from './document';
import { Lines } from './lines';
import type * as parserModule from './parser';
import type { ParseFault, Parsed, Parser } from './parser';

/** A part of a text that cannot be read. */
export interface TextFault {
  readonly message: string;
  readonly at: Position;
}

/** What a text holds. */
export interface YamlText {
  readonly documents: readonly YamlDocument[];
  /** What of it cannot be read; the rest is there all the same. */
  readonly faults: readonly TextFault[];
}

/** What js-yaml says of a line that is not far enough in. */
const INDENTATION = 'deficient indentation';
/** Each such line costs another reading. */
const MOST_READ = 5_000_000;

/** Reads YAML or JSON. Empty documents are left out. */
export function readYaml(text: string): YamlText {
  const whole = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lines = new Lines(whole);
  const parser = new (loadParser().Parser)();
  const documents: YamlDocument[] = [];
  const faults: TextFault[] = [];
  for (const given of chunksOf(whole)) {
    const { chunk, parsed } = parseChunk(parser, given);
    if ('message' in parsed) {
      faults.push({
        message: messageOf(parsed, chunk),
        at: lines.positionAt(chunk.inWhole(within(chunk, parsed.offset))),
      });
      continue;
    }
    parsed.values.forEach((value, i) => {
      if (value !== null && value !== undefined) {
        documents.push(new YamlDocument(value, chunk, i, lines, parsed.repeats));
      }
    });
  }
  return { documents, faults };
}

/** js-yaml wants what is between brackets or quotes to be further in than the key before it; Kubernetes does not. */
function parseChunk(parser: Parser, given: Chunk): { chunk: Chunk; parsed: Parsed | ParseFault } {
  let chunk = given;
  let parsed = parser.parse(chunk.text);
  for (
    let read = 0;
    'message' in parsed && parsed.message === INDENTATION && read < MOST_READ;
    read += chunk.text.length
  ) {
    chunk = chunk.indentedAt(parsed.offset);
    parsed = parser.parse(chunk.text);
  }
  return { chunk, parsed };
}

function messageOf({ message }: ParseFault, { text }: Chunk): string {
  return text.includes('{{') ? `${message} (is it a template that is yet to be rendered?)` : message;
}

/** Behind the last line there is nothing to show. */
function within({ text }: Chunk, offset: number): number {
  return offset < text.length ? offset : text.trimEnd().length;
}

/** The parser is loaded with the first text: most apps have none. */
function loadParser(): typeof parserModule {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with the library
  return require('./parser') as typeof parserModule;
}

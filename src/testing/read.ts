import { closest } from '../model/closest';
import { listed, quote } from '../model/quote';
import type { Position } from '../model/source';
import type { Question } from '../simulate/question';
import type { YamlDocument } from '../yaml/document';
import { readYaml } from '../yaml/read';
import { FACTS } from './own';
import { PARTS } from './parts';
import type { Expects, TestCase, ValidatorInput } from './test-case';

type Json = Readonly<Record<string, unknown>>;

/** A file of tests that cannot be used. */
export class TestFileError extends Error {
  public constructor(file: string, at: Position | undefined, message: string) {
    super(`${file}${at ? `:${at.line}:${at.column}` : ''}: ${message}`);
  }
}

/** Reads the tests of a file; either form may stand in it, and there may be several documents. */
export function readTests(text: string, file: string): TestCase[] {
  const { documents, faults } = readYaml(text);
  const [fault] = faults;
  if (fault) {
    throw new TestFileError(file, fault.at, fault.message);
  }
  const tests = documents.flatMap(document => new Reader(document, file).tests());
  if (tests.length === 0) {
    throw new TestFileError(file, undefined, "there are no tests in it (a list 'testCases' is what they stand in)");
  }
  return tests;
}

class Reader {
  public constructor(
    private readonly document: YamlDocument,
    private readonly file: string,
  ) {}

  public tests(): TestCase[] {
    const list = word(this.document.value, 'testCases');
    if (list === undefined) {
      return [];
    }
    if (!Array.isArray(list)) {
      throw this.error('/testCases', `testCases must be a list, got ${quote(list)}`);
    }
    return list.map((each, i) => this.test(each, `/testCases/${i}`));
  }

  private test(value: unknown, at: string): TestCase {
    if (!isMap(value)) {
      throw this.error(at, `a test must be a map, got ${quote(value)}`);
    }
    const description = word(value, 'description');
    return {
      description: typeof description === 'string' ? description : 'a test without description',
      file: this.file,
      line: this.document.positionOf(at).line,
      expects: word(value, 'expect') === undefined ? this.validator(value, at) : this.own(value, at),
    };
  }

  private own(value: Json, at: string): Expects {
    const expect = word(value, 'expect');
    const request = word(value, 'request');
    if (!isMap(expect)) {
      throw this.error(`${at}/expect`, `expect must be a map, got ${quote(expect)}`);
    }
    if (!isMap(request) || typeof request.url !== 'string') {
      throw this.error(`${at}/request`, "request must have a url such as 'http://shop.example.com/cart'");
    }
    this.known(expect, FACTS, `${at}/expect`);
    this.known(request, REQUEST, `${at}/request`);
    return { form: 'own', question: { ...request, headers: texts(request.headers) } as unknown as Question, expect };
  }

  private validator(value: Json, at: string): Expects {
    const request = word(value, 'request');
    if (!isMap(request)) {
      throw this.error(
        at,
        'a test must have a request: authority, method and uri, or a url where it says what to expect',
      );
    }
    const [authorities, methods, uris] = (['authority', 'method', 'uri'] as const).map(key =>
      this.textsUnder(request, key, `${at}/request`),
    );
    const headers = texts(word(request, 'headers'));
    const inputs = uris.flatMap(uri =>
      authorities.flatMap(authority => methods.map((method): ValidatorInput => ({ authority, method, uri, headers }))),
    );
    const asserted = Object.fromEntries(
      PARTS.flatMap(part => {
        const wanted = word(value, part);
        return wanted === undefined || wanted === null ? [] : [[part, wanted]];
      }),
    );
    const wantMatch = word(value, 'wantMatch');
    if (wantMatch !== undefined && typeof wantMatch !== 'boolean') {
      throw this.error(`${at}/wantMatch`, `wantMatch must be true or false, got ${quote(wantMatch)}`);
    }
    return { form: 'validator', inputs, asserted, ...(wantMatch === undefined ? {} : { wantMatch }) };
  }

  private textsUnder(request: Json, key: string, at: string): string[] {
    const list = word(request, key);
    if (!Array.isArray(list) || list.length === 0 || !list.every(each => typeof each === 'string')) {
      throw this.error(`${at}/${key}`, `${key} must be a list of texts, got ${quote(list)}`);
    }
    return list;
  }

  private known(map: Json, words: readonly string[], at: string): void {
    const strange = Object.keys(map).find(key => !words.includes(key));
    if (strange !== undefined) {
      const meant = closest(strange, words);
      const hint = meant === undefined ? `there is: ${listed(words)}` : `did you mean '${meant}'?`;
      throw this.error(`${at}/${strange}`, `'${strange}' is nothing that can be said here (${hint})`);
    }
  }

  private error(pointer: string, message: string): TestFileError {
    return new TestFileError(this.file, this.document.positionOf(pointer), message);
  }
}

/** What a request may say: that of a Call. */
const REQUEST = [
  'url',
  'method',
  'headers',
  'repeatedHeaders',
  'sni',
  'clientCertificate',
  'gateway',
  'source',
  'sourceLabels',
];

/** What stands under a key, whose case does not count: so Go reads JSON. */
function word(value: unknown, key: string): unknown {
  if (!isMap(value)) {
    return undefined;
  }
  const found = Object.keys(value).find(each => each.toLowerCase() === key.toLowerCase());
  return found === undefined ? undefined : value[found];
}

function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function texts(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(isMap(value) ? value : {}).map(([key, each]) => [key, String(each)]));
}

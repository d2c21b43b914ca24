import { QuestionError } from './question-error';
import { closest } from '../model/closest';
import { quote } from '../model/quote';
import { splitUrl } from './split-url';

/** What a client sends, and where it stands. */
export interface Question {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly repeatedHeaders?: Readonly<Record<string, readonly string[]>>;
  readonly sni?: string;
  readonly clientCertificate?: string;
  readonly gateway?: string;
  readonly source?: string;
  readonly sourceLabels?: Readonly<Record<string, string>>;
}

/** A question whose URL is taken apart. */
export interface Asked {
  readonly question: Question;
  readonly scheme: Scheme;
  /** As the URL has it: that is where the client connects to. */
  readonly host: string;
  readonly port: number;
  /** What the client calls the host: without a port that goes without saying. */
  readonly authority: string;
  /** Without query and fragment, as it is written. */
  readonly path: string;
  readonly query?: string;
  readonly method: string;
}

export type Scheme = 'http' | 'https' | 'grpc' | 'tcp' | 'tls';

const PORTS: Readonly<Record<Scheme, number | undefined>> = {
  http: 80,
  https: 443,
  grpc: 80,
  tcp: undefined,
  tls: 443,
};

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Takes a question apart. Throws where it is none that a client could send. */
export function asked(question: Question): Asked {
  const { url, method } = question;
  const parts = splitUrl(url);
  if (!parts) {
    throw new QuestionError(`url must be such as 'http://host/path', got ${quote(url)}${hintOf(url)}`);
  }
  const { scheme: word, host, port: digits, target: rest } = parts;
  if (!Object.hasOwn(PORTS, word)) {
    const meant = closest(word, Object.keys(PORTS));
    throw new QuestionError(
      `url must begin with http, https, grpc, tcp or tls, got ${quote(word)}${meant === undefined ? '' : ` (did you mean '${meant}'?)`}`,
    );
  }
  const scheme = word as Scheme;
  const port = digits === undefined ? PORTS[scheme] : Number(digits);
  if (port === undefined || port < 1 || port > 65535) {
    throw new QuestionError(`url must have a port from 1 to 65535, got ${quote(url)}`);
  }
  if (method !== undefined && !TOKEN.test(method)) {
    throw new QuestionError(`method must be a word such as 'GET', got ${quote(method)}`);
  }
  if (question.headers !== undefined || question.repeatedHeaders !== undefined) {
    checkHeaders(question);
  }
  const said = digits !== undefined && port !== PORTS[scheme];
  const fragment = rest.indexOf('#');
  const target = fragment < 0 ? rest : rest.slice(0, fragment);
  const at = target.indexOf('?');
  const path = at < 0 ? target : target.slice(0, at);
  return {
    question,
    scheme,
    host,
    port,
    authority: said ? `${host}:${port}` : host,
    path: path === '' ? '/' : path,
    query: at < 0 ? undefined : target.slice(at + 1),
    method: method ?? (scheme === 'grpc' ? 'POST' : 'GET'),
  };
}

function hintOf(url: string): string {
  return /^[\w.-]+(:\d+)?(\/|$)/.test(url) ? ` (did you mean 'http://${url}'?)` : '';
}

function checkHeaders({ headers, repeatedHeaders }: Question): void {
  for (const name of Object.keys(headers ?? NOTHING)) {
    checkHeader(name, headers![name]);
  }
  for (const name of Object.keys(repeatedHeaders ?? NOTHING)) {
    repeatedHeaders![name].forEach(value => checkHeader(name, value));
    checkHeader(name, '');
  }
}

const NOTHING = {};

function checkHeader(name: string, value: string): void {
  if (!TOKEN.test(name)) {
    throw new QuestionError(`a header must be called by letters, digits and '-', got ${quote(name)}`);
  }
  if (/[\0\r\n]/.test(value)) {
    throw new QuestionError(`header ${name} must be one line, got ${JSON.stringify(value)}`);
  }
}

/** The parts of a URL, each as it is written. */
export interface UrlParts {
  readonly scheme: string;
  /** Without who calls; in brackets where it is an address of IPv6. */
  readonly host: string;
  readonly port?: string;
  /** The rest: from the first `/`, `?` or `#`. */
  readonly target: string;
}

/** A whole URL: scheme, host in brackets or without colons, port, and the rest. */
const URL_FORM = /^([a-z]+):\/\/(?:[^/?#@]*@)?(\[[0-9a-fA-F:.]+\]|[^/?#:@\s[\]]+)(?::(\d{1,5}))?([/?#].*)?$/s;

/** Takes a URL apart; nothing where it is none. Most are so plain that it is seen at once. */
export function splitUrl(url: string): UrlParts | undefined {
  return plain(url) ?? byForm(url);
}

/** The parts of a URL whose host is a name of letters, digits, dots and dashes, and whose port is no secret of the scheme. */
function plain(url: string): UrlParts | undefined {
  const colon = url.indexOf('://');
  const start = colon + 3;
  if (colon < 1 || !SCHEMES.has(url.slice(0, colon))) {
    return undefined;
  }
  let end = start;
  while (end < url.length && isOfName(url.charCodeAt(end))) {
    end++;
  }
  const next = end < url.length ? url.charCodeAt(end) : SLASH;
  return end > start && next === SLASH
    ? { scheme: url.slice(0, colon), host: url.slice(start, end), target: url.slice(end) }
    : undefined;
}

const SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'grpc']);
const SLASH = 0x2f;

/** a-z, A-Z, 0-9, `-` and `.` */
function isOfName(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x2d || isUpper(code)
  );
}

function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** The parts of any URL. */
export function byForm(url: string): UrlParts | undefined {
  const found = URL_FORM.exec(url);
  if (!found) {
    return undefined;
  }
  const [, scheme, host, port, target = ''] = found;
  return { scheme, host, ...(port === undefined ? {} : { port }), target };
}

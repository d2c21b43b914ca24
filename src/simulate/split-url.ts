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

/** The parts of a URL whose host is a name of letters, digits, dots and dashes, and whose port goes without saying. */
function plain(url: string): UrlParts | undefined {
  const scheme = SCHEMES.find(each => url.startsWith(each) && url.startsWith('://', each.length));
  if (scheme === undefined) {
    return undefined;
  }
  const start = scheme.length + 3;
  let end = start;
  while (end < url.length && isOfName(url.charCodeAt(end))) {
    end++;
  }
  return end > start && (end === url.length || url.charCodeAt(end) === SLASH)
    ? { scheme, host: url.slice(start, end), port: undefined, target: url.slice(end) }
    : undefined;
}

const SCHEMES: readonly string[] = ['http', 'https', 'grpc'];
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
  return { scheme, host, port, target };
}

import type { SuiteContext } from '../suite';
import { toYaml } from '../to-yaml';
import type { Answer, Header, RequestSpec } from '../types';
import { valuesOf } from './compare';
import { headersText } from './prose';
import { callOf, readTables } from './table';

/** Asks Envoy what the tables say that it does. */
export async function replayTables({ judge, tally, say }: SuiteContext): Promise<void> {
  const tables = readTables();
  let rows = 0;
  for (const table of tables) {
    const options = {
      proxies: [table.inMesh ? ('sidecar' as const) : ('gateway' as const)],
      ...(table.meshConfig ? { meshConfig: JSON.stringify(table.meshConfig) } : {}),
    };
    const applied = await judge.apply(toYaml(table.manifests), options);
    tally.equal(`${table.file}: ${table.says}: is taken`, [applied.refused, applied.rejected], [[], []]);
    const answers = await judge.requests(table.rows.map(({ ask }) => requestOf(ask, table.inMesh)));
    table.rows.forEach(({ ask, gets }, i) =>
      tally.equal(`${table.file}: ${table.says}: ${ask}`, proseOf(answers[i], table.shows), gets),
    );
    rows += table.rows.length;
  }
  say(`${rows} rows of ${tables.length} tables`);
}

function requestOf(ask: string, inMesh = false): RequestSpec {
  const { method, url, repeatedHeaders = {} } = callOf(ask);
  const [, scheme, authority, path] = /^(\w+):\/\/([^/?#]+)(.*)$/.exec(url)!;
  const [host, port = scheme === 'https' ? '443' : '80'] = authority.split(':');
  return {
    ...(inMesh ? { via: 'sidecar' } : {}),
    method,
    port: Number(port),
    host: port === '80' || port === '443' ? host : authority,
    path: path === '' ? '/' : path,
    headers: Object.entries(repeatedHeaders).flatMap(([name, values]) => values.map((value): Header => [name, value])),
    ...(scheme === 'https' ? { tls: { sni: host } } : {}),
  };
}

/** What Envoy did, as the tables write it. */
function proseOf(answer: Answer, shows: readonly string[] = []): string {
  const { outcome, upstream, headers } = answer;
  return outcome === 'ANSWERED'
    ? `${wayOf(answer)}${headersText(shows, valuesOf(upstream?.headers ?? []), valuesOf(headers))}`
    : outcome.toLowerCase();
}

function wayOf({ status, upstream, cluster, headers, body }: Answer): string {
  if (upstream) {
    const [, port, subset, host] = cluster.split('|');
    const name = host.replace(/(\.default)?\.svc\.cluster\.local$/, '');
    return `${name}:${port}${subset ? `/${subset}` : ''} sees ${upstream.path} of ${upstream.authority}`;
  }
  const location = headers.find(([name]) => name.toLowerCase() === 'location');
  return [status, location && status < 400 ? location[1] : body].filter(part => part !== '').join(' ');
}

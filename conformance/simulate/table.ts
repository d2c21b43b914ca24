/** Tables of requests and what becomes of them, as prose: `GET http://a.com/a x-a=1: a:80 sees /`. Read by a test and by the judge. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from 'cdk8s-istio';
import { parse } from 'yaml';
import type { Manifest } from '../examples';

/** Where the tables are. */
export const TABLES = join(__dirname, '../../test/simulate');

/** A configuration, and what becomes of requests in it. */
export interface Table {
  readonly file: string;
  readonly says: string;
  /** Where the behaviour is documented. */
  readonly source: string;
  readonly meshConfig?: Readonly<Record<string, unknown>>;
  readonly manifests: readonly Manifest[];
  /** Calls come from the client in the mesh, and not through the gateway. */
  readonly inMesh?: boolean;
  /** The headers that are told of what a destination sees, and of answers. */
  readonly shows?: readonly string[];
  readonly rows: ReadonlyArray<{ readonly ask: string; readonly gets: string }>;
}

interface Written extends Omit<Table, 'file' | 'rows'> {
  readonly asks: Readonly<Record<string, string | number>>;
  /** The manifests in words that mean the same: each dialect is a table of its own, with the same rows. */
  readonly dialects?: Readonly<Record<string, readonly Manifest[]>>;
}

/** All tables. */
export function readTables(): Table[] {
  return readdirSync(TABLES)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .flatMap(file => {
      const list = parse(readFileSync(join(TABLES, file), 'utf8')) as Written[];
      return list.flatMap(({ asks, dialects, ...rest }) => {
        const rows = Object.entries(asks).map(([ask, gets]) => ({ ask, gets: String(gets) }));
        return dialects === undefined
          ? [{ file, ...rest, rows }]
          : Object.entries(dialects).map(([dialect, manifests]) => ({
              file,
              ...rest,
              says: `${rest.says}, said by ${dialect}`,
              manifests: [...rest.manifests, ...manifests],
              rows,
            }));
      });
    });
}

/** The client in the mesh that the judge plays. */
export const CLIENT = { source: 'default/judge-client', sourceLabels: { app: 'judge-client' } };

/** `GET http://a.com/a x-a=1` as a call. A name that is said again is sent again. */
export function callOf(ask: string, inMesh = false): Call {
  const [method, url, ...pairs] = ask.split(' ');
  const repeatedHeaders: Record<string, string[]> = {};
  for (const pair of pairs) {
    const [name, ...value] = pair.split('=');
    (repeatedHeaders[name] ??= []).push(value.join('='));
  }
  return { method, url, repeatedHeaders, ...(inMesh ? CLIENT : {}) };
}

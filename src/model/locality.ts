/** What istiod takes for localities, for shares between them and for an order of them; each function says what is wrong, or nothing. */
import { listed, quote } from './quote';

/** Labels that say in which locality a workload is. */
export const TOPOLOGY: readonly string[] = [
  'topology.kubernetes.io/region',
  'topology.kubernetes.io/zone',
  'topology.istio.io/subzone',
];

/** Why regions cannot take over for one another. */
export function problemOfFailover(regions: { readonly [region: string]: string }): string | undefined {
  const entries = Object.entries(regions);
  const [own] = entries.find(([region, other]) => region === other) ?? [];
  const broken = entries.flat().find(region => region === '' || /[*/]/.test(region));
  return (
    (entries.length === 0 ? `failover must name a region, such as { 'us-east': 'eu-west' }, got none` : undefined) ??
    (own === undefined ? undefined : `failover must be to another region, got ${quote(own)} for itself`) ??
    (broken === undefined
      ? undefined
      : `failover must be between regions, without zones and '*', got ${quote(broken)} (did you mean ${quote(broken.split('/')[0].replace(/\*/g, '') || 'us-east')}?)`)
  );
}

/** Why labels make no order; beside what orders by locality itself they must not speak of it. */
export function problemOfFailoverPriority(labels: readonly string[], beside?: string): string | undefined {
  const broken = labels.find(label => !/^[^=]+(=[^=]+)?$/.test(label));
  const topology = labels.find(label => TOPOLOGY.includes(label));
  return (
    (labels.length === 0 ? 'failoverPriority must not be empty' : undefined) ??
    (broken === undefined
      ? undefined
      : `failoverPriority must be made of 'key' or 'key=value', got ${quote(broken)}`) ??
    (beside !== undefined && topology !== undefined
      ? `${beside} orders by locality itself, so failoverPriority must not have ${quote(topology)} (leave it out)`
      : undefined)
  );
}

/** Why shares of requests cannot be given to localities. */
export function problemOfDistribution(shares: {
  readonly [locality: string]: { readonly [locality: string]: number };
}): string | undefined {
  const clients = Object.keys(shares);
  return (
    (clients.length === 0 ? 'distribute must name a locality, got none' : undefined) ??
    problemOfLocalities(clients) ??
    clients.map(client => problemOfShares(client, shares[client])).find(Boolean)
  );
}

function problemOfShares(client: string, to: { readonly [locality: string]: number }): string | undefined {
  const weights = Object.values(to);
  const broken = weights.find(weight => !Number.isInteger(weight) || weight < 1 || weight > 100);
  const sum = weights.reduce((a, b) => a + b, 0);
  return (
    problemOfLocalities(Object.keys(to)) ??
    (broken === undefined
      ? undefined
      : `share of a locality must be a whole number from 1 to 100, got ${quote(broken)} (leave out what gets nothing)`) ??
    (sum === 100
      ? undefined
      : `shares of locality ${quote(client)} must add up to 100, got ${listed(weights.map(String))}`)
  );
}

function problemOfLocalities(localities: readonly string[]): string | undefined {
  const broken = localities.find(locality => !/^([^*/]+\/){0,2}([^*/]+|\*)$/.test(locality));
  if (broken !== undefined) {
    return `locality must be 'region/zone/sub-zone', or less with '*' at its end, got ${quote(broken)}`;
  }
  for (const [i, a] of localities.entries()) {
    const b = localities.find((other, j) => i !== j && covers(a, other));
    if (b !== undefined) {
      return `localities must not cover each other, got ${quote(a)} and ${quote(b)}`;
    }
  }
  return undefined;
}

/** Whether a locality is all of another, or more. A zone stands for its sub-zones, with a `*` or without. */
function covers(a: string, b: string): boolean {
  const stem = a.replace(/\/?\*$/, '');
  return stem === '' || b === stem || b.startsWith(`${stem}/`);
}

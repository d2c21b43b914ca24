import { createHash } from 'node:crypto';
import { CONTENDERS, type ContenderName } from './contenders';

/** What one run of a contender took. */
export interface Cost {
  readonly cpuMs: number;
  readonly peakMb: number;
  /** Of the YAML, with what cdk8s adds to names taken out: the same for all. */
  readonly digest: string;
}

// tsx bench/scale/run.ts CONTENDER HOSTS: runs one in a process of its own, for its memory, and prints its cost as JSON
async function main(name: ContenderName, hosts: number): Promise<Cost> {
  const write = await CONTENDERS[name]();
  const start = process.cpuUsage();
  const yaml = write(hosts);
  const { user, system } = process.cpuUsage(start);
  const peakMb = process.resourceUsage().maxRSS / 1024;
  const digest = createHash('sha256')
    .update(yaml.replace(/-c[0-9a-f]{7}$/gm, '').trim())
    .digest('hex');
  return { cpuMs: (user + system) / 1000, peakMb, digest };
}

void main(process.argv[2] as ContenderName, Number(process.argv[3])).then(cost => console.log(JSON.stringify(cost)));

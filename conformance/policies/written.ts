import { Chart, Testing } from 'cdk8s';
import { toYaml } from '../to-yaml';

/** What constructs write in a chart of the namespace `default`. */
export function written(write: (chart: Chart) => void): string {
  const chart = new Chart(Testing.app(), 'policies', { namespace: 'default' });
  write(chart);
  return toYaml(Testing.synth(chart));
}

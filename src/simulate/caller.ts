import { QuestionError } from './question-error';
import type { Config } from '../model/config';
import { closest } from '../model/closest';
import { once } from '../model/once';
import { listed, quote } from '../model/quote';
import { workloads } from '../model/workloads';
import { MeshTable } from '../routing/mesh-table';
import type { Question } from './question';

const tables = once((): Map<string, MeshTable> => new Map<string, MeshTable>());

/** What the sidecar of a caller knows. Throws where there is no such workload, and nothing is said of its labels. */
export function callerOf({ source = '', sourceLabels }: Question, config: Config): MeshTable {
  const [namespace, name, more] = source.split('/');
  if (!namespace || !name || more !== undefined) {
    throw new QuestionError(`source must be 'namespace/workload', got ${quote(source)}`);
  }
  const known = tables(config);
  const key = sourceLabels === undefined ? source : JSON.stringify([source, sourceLabels]);
  const table = known.get(key);
  if (table) {
    return table;
  }
  const found = workloads(config).find(workload => workload.namespace === namespace && workload.name === name);
  if (!found && sourceLabels === undefined) {
    const names = workloads(config).map(workload => `${workload.namespace}/${workload.name}`);
    const meant = closest(source, names);
    throw new QuestionError(
      `source must be 'namespace/workload' of a workload, got ${quote(source)} (there is: ${listed(names.slice(0, 10))})` +
        (meant === undefined
          ? '; say sourceLabels of one that is not among the manifests'
          : `; did you mean '${meant}'?`),
    );
  }
  const labels = sourceLabels ?? found!.labels;
  const made = new MeshTable({ kind: 'sidecar', namespace, labels, name: source }, config);
  known.set(key, made);
  return made;
}

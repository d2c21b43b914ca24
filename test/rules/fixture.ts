import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, isNode, parseAllDocuments } from 'yaml';
import { checkMesh } from '../../src/mesh';
import { toResource } from '../../src/model/resource';

/** What a rule says of a line, or is expected to say: `3: what is wrong`. */
export type Said = string;

/** A YAML file whose lines say what is wrong with them: `gateways: [nowhere] # ✗ what is wrong`. */
export interface Fixture {
  readonly text: string;
  readonly expected: Said[];
  readonly found: Said[];
}

/** Reads a fixture of a rule, and what that rule finds in it. */
export function readFixture(rule: string, file: 'good.yaml' | 'bad.yaml'): Fixture {
  const text = readFileSync(join(__dirname, rule, file), 'utf8');
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter });
  if ('empty' in documents) {
    throw new Error(`${rule}/${file} is empty`);
  }
  const resources = documents.map(document =>
    toResource(document.toJS(), { istioMinor: Number(/^# istio: 1\.(\d+)$/m.exec(text)?.[1]) || undefined })!,
  );
  const found = checkMesh(resources)
    .filter(finding => finding.rule === rule)
    .map(({ at, message }) => {
      const path = at.pointer.split('/').slice(1);
      const node = documents[resources.indexOf(at.resource)].getIn(path, true);
      const offset = isNode(node) ? node.range![0] : NaN;
      return `${lineCounter.linePos(offset).line}: ${message}`;
    });
  const expected = text.split('\n').flatMap((line, i) => {
    const comment = / # ✗ (.*)$/.exec(line);
    return comment ? [`${i + 1}: ${comment[1]}`] : [];
  });
  return { text, expected, found };
}

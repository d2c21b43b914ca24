import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/run';

/**
 * What the snippets of docs/tasks stand in: a chart in the namespace `default`, with everything of the library in scope. It is
 * made of src/index.ts whenever it is needed, and kept nowhere.
 */
export function taskFixture(): string {
  return `import { ApiObject, Chart, Duration, Size } from 'cdk8s';
import { ${publicNames().join(', ')} } from 'cdk8s-istio';
import { Deployment, Service } from 'cdk8s-plus-33';
import { Construct } from 'constructs';

class Example extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'default' });
    /// here
  }
}
`;
}

/** A snippet in its fixture: a program that exports the chart `Example`. */
export function inTaskFixture(code: string): string {
  return `${taskFixture().replace('/// here', () => code)}export { Example };\n`;
}

function publicNames(): string[] {
  const index = readFileSync(join(root, 'src/index.ts'), 'utf8');
  const modules = [...index.matchAll(/export \* as (\w+)/g)].map(([, name]) => name);
  const members = [...index.matchAll(/export \{([^}]*)\}/g)].flatMap(([, names]) => names.match(/\w+/g) ?? []);
  return [...modules, ...members].sort();
}

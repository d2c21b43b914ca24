import { App } from 'cdk8s';
import type { Construct } from 'constructs';
import { transformSync } from 'esbuild';
import { inTaskFixture } from './task-fixture';

/** What cdk8s prints of a snippet's chart. */
export function yamlOf(code: string, load: (id: string) => unknown): string {
  const { code: program } = transformSync(inTaskFixture(code), { loader: 'ts', format: 'cjs', target: 'node20' });
  const module: { exports: { Example?: new (scope: Construct, id: string) => unknown } } = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the program is a page's own
  new Function('require', 'module', 'exports', program)(load, module, module.exports);
  const app = new App();
  new module.exports.Example!(app, 'example');
  return app.synthYaml();
}

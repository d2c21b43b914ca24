import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, tool } from '../build/run';
import { pack } from '../package/pack';

/** The package, in every language. */
export interface Bindings {
  readonly tarball: string;
  readonly python: string;
  readonly java: string;
  /** The Go modules: of the library, and of cdk8s. */
  readonly go: { readonly library: string; readonly cdk8s: string };
  /** The sources for .NET, which are not compiled. */
  readonly dotnet: string;
}

/** Packs the library, and writes its bindings below a folder. */
export function generate(folder: string): Bindings {
  mkdirSync(folder, { recursive: true });
  const tarball = pack(join(folder, 'npm'));
  const library = pacmak(root, join(folder, 'library'), ['python', 'java', 'go', 'dotnet']);
  // its Go module is in no registry that could be asked: bindings of the installed npm package stand in
  const cdk8s = pacmak(join(root, 'node_modules/cdk8s'), join(folder, 'cdk8s'), ['go']);
  return {
    tarball,
    python: join(library, 'python'),
    java: join(library, 'java'),
    go: { library: join(library, 'go/cdk8sistio'), cdk8s: join(cdk8s, 'go/cdk8s') },
    dotnet: join(library, 'dotnet'),
  };
}

function pacmak(source: string, output: string, targets: readonly string[]): string {
  run([
    ...[tool('jsii-pacmak'), '--code-only', '--no-npmignore', '--outdir', output],
    ...['--targets', ...targets],
    // what is packed is built already
    ...['--pack-command', 'npm pack --ignore-scripts', source],
  ]);
  return output;
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, tool } from '../build/run';

/** The ways in which TypeScript finds a package that has an `exports` map. */
const resolutions = [
  { moduleResolution: 'node16', module: 'node16' },
  { moduleResolution: 'nodenext', module: 'nodenext' },
  { moduleResolution: 'bundler', module: 'es2022' },
];

/** Compiles the project in `folder` in each way, into a folder of that name; our declarations are checked too. */
export function compile(folder: string): void {
  for (const resolution of resolutions) {
    const file = join(folder, `tsconfig.${resolution.moduleResolution}.json`);
    const compilerOptions = {
      ...resolution,
      target: 'es2022',
      strict: true,
      skipLibCheck: false,
      types: ['node'],
      rootDir: '.',
      outDir: resolution.moduleResolution,
    };
    writeFileSync(file, JSON.stringify({ compilerOptions, files: ['main.ts'] }));
    run([tool('tsc'), '-p', file], { cwd: folder });
  }
}

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, tool } from '../build/run';
import { peerFloor } from '../package/manifest';
import type { Language } from './language';
import { programOf, PROGRAMS } from './program';

export const typescript: Language = {
  name: 'TypeScript',
  needs: [],
  install({ tarball }, folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    const peers = ['cdk8s', 'constructs'].map(name => `${name}@${peerFloor(name)}`);
    run(['npm', 'install', '--prefer-offline', '--no-package-lock', tarball, ...peers], { cwd: folder });
    writeFileSync(join(folder, 'hello.ts'), programOf('ts'));
    cpSync(join(PROGRAMS, 'scenes.ts'), join(folder, 'scenes.ts'));
    return {
      folder,
      command: scene => [tool('tsx'), ...(scene === 'hello' ? ['hello.ts'] : ['scenes.ts', scene])],
    };
  },
};

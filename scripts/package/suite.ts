import { cpSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../build/run';
import type { Proof } from './proof';

export const suite: Proof = {
  name: 'the tests pass with the newest cdk8s and constructs',
  prove({ scratch }) {
    const folder = join(scratch, 'suite');
    const tracked = run(['git', 'ls-files', '-z']).split('\0').filter(Boolean);
    for (const name of tracked) cpSync(join(root, name), join(folder, name));
    // a link would be copied as one, and what is installed below would land behind it
    const modules = realpathSync(join(root, 'node_modules'));
    cpSync(modules, join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });

    run(['npm', 'install', '--no-save', '--prefer-offline', 'cdk8s@latest', 'constructs@latest'], { cwd: folder });
    run(['npm', 'test'], { cwd: folder });
  },
};

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../build/run';
import { peerFloor } from '../package/manifest';
import type { Language } from './language';
import { programOf, PROGRAMS } from './program';

export const python: Language = {
  name: 'Python',
  needs: [{ program: 'python3', version: '--version', what: 'Python 3' }],
  install(bindings, folder) {
    mkdirSync(folder, { recursive: true });
    const venv = join(folder, 'venv');
    run(['python3', '-m', 'venv', venv]);
    const peer = `cdk8s==${peerFloor('cdk8s')}`;
    run([join(venv, 'bin/pip'), 'install', '--quiet', '--disable-pip-version-check', bindings.python, peer]);
    writeFileSync(join(folder, 'hello.py'), programOf('python'));
    cpSync(join(PROGRAMS, 'scenes.py'), join(folder, 'scenes.py'));
    return {
      folder,
      command: scene => [join(venv, 'bin/python'), ...(scene === 'hello' ? ['hello.py'] : ['scenes.py', scene])],
    };
  },
};

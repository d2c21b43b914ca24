import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../build/run';
import type { Language } from './language';
import { programOf, PROGRAMS } from './program';

const QUIET = ['-q', '-B', '-ntp', '-Dmaven.javadoc.skip', '-Dmaven.source.skip', '-DskipTests'];

export const java: Language = {
  name: 'Java',
  needs: [
    { program: 'javac', version: '-version', what: 'a JDK' },
    { program: 'mvn', version: '--version', what: 'Maven' },
  ],
  install(bindings, folder) {
    const classes = join(folder, 'classes');
    mkdirSync(classes, { recursive: true });
    const list = join(folder, 'classpath');
    const goals = ['package', 'dependency:build-classpath', `-Dmdep.outputFile=${list}`];
    run(['mvn', ...QUIET, ...goals], { cwd: bindings.java });
    const target = join(bindings.java, 'target');
    const jar = readdirSync(target).find(name => /^cdk8s-istio-[\d.]+\.jar$/.test(name));
    if (jar === undefined) throw new Error(`Maven wrote no jar into ${target}`);
    writeFileSync(join(folder, 'Hello.java'), programOf('java'));
    cpSync(join(PROGRAMS, 'Scenes.java'), join(folder, 'Scenes.java'));
    const path = [classes, join(target, jar), readFileSync(list, 'utf8').trim()].join(delimiter);
    run(['javac', '-d', classes, '-cp', path, 'Hello.java', 'Scenes.java'], { cwd: folder });
    return {
      folder,
      command: scene => ['java', '-cp', path, ...(scene === 'hello' ? ['Hello'] : ['Scenes', scene])],
    };
  },
};

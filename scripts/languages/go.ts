import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../build/run';
import type { Language } from './language';
import { programOf, PROGRAMS } from './program';

const LIBRARY = 'github.com/cdk8s-istio/cdk8s-istio-go/cdk8sistio';
const CDK8S = 'github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2';

export const go: Language = {
  name: 'Go',
  needs: [{ program: 'go', version: 'version', what: 'Go' }],
  install(bindings, folder) {
    for (const scene of ['hello', 'scenes']) mkdirSync(join(folder, scene), { recursive: true });
    writeFileSync(join(folder, 'hello/main.go'), programOf('go'));
    cpSync(join(PROGRAMS, 'scenes.go'), join(folder, 'scenes/main.go'));
    writeFileSync(
      join(folder, 'go.mod'),
      `module scenes\n\ngo 1.25\n\nreplace ${LIBRARY} => ${bindings.go.library}\n\nreplace ${CDK8S} => ${bindings.go.cdk8s}\n`,
    );
    run(['go', 'mod', 'tidy'], { cwd: folder });
    run(['go', 'build', '-o', 'bin/', './hello', './scenes'], { cwd: folder });
    return {
      folder,
      command: scene => (scene === 'hello' ? [join(folder, 'bin/hello')] : [join(folder, 'bin/scenes'), scene]),
    };
  },
};

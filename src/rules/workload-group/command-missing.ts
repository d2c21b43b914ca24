import type { Rule } from '../rule';

/** The API server takes an empty list. */
export const commandMissing: Rule = {
  name: 'workload-group/command-missing',
  level: 'error',
  says: 'the probe of a WorkloadGroup executes no command',
  source: 'https://istio.io/latest/docs/reference/config/networking/workload-group/#ExecHealthCheckConfig',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const spec of config.specs('WorkloadGroup')) {
      const exec = spec.value?.probe?.exec;
      if (exec && !exec.command?.length) {
        yield {
          at: spec.get('probe').get('exec').get('command'),
          message: 'the command is empty',
          fix: 'write the program and its arguments, each as an item',
        };
      }
    }
  },
};

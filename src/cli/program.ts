import { Command, CommanderError, Option } from 'commander';
import { ExitCode, FORMATS, check } from './check';
import type { CheckFlags } from './check-options';
import { CONFIG_FILE } from './config-file';
import { type CurlFlags, curl } from './curl';
import type { Io } from './io';
import { TEST_FORMATS, type TestFlags, test } from './test';
import { UserError } from '../options/user-error';
import { versionOf } from './version';

const EXAMPLES = `
Examples:
  $ cdk8s-istio check dist                           what cdk8s synth wrote
  $ helm template shop | cdk8s-istio check -         what Helm renders
  $ kubectl get -A -o yaml vs,gw,dr,svc | cdk8s-istio check --closed -
  $ cdk8s-istio check --rule 'virtual-service/*' .   some rules alone
  $ cdk8s-istio check --rule resource/duplicate=off .
  $ cdk8s-istio curl http://shop.example.com/cart    what becomes of a request
  $ cdk8s-istio test -t tests dist                   tests of what becomes of requests

A file ${CONFIG_FILE}, here or in a folder around this one, says the same for all who check the project.

Exit code: 0 nothing as bad as --fail-on, 1 something is, 2 an input or an option that cannot be used.`;

/** Runs a command line, and says how it went. A mistake of the user is told in a line. */
export function run(args: readonly string[], io: Io): number {
  let code: number = ExitCode.SOUND;
  const program = new Command('cdk8s-istio')
    .description(
      'Checks Istio and Gateway API manifests: what the API server and istiod would refuse, and what would bite.',
    )
    .version(versionOf(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .exitOverride()
    .configureOutput({
      writeOut: text => io.stdout(text),
      writeErr: text => io.stderr(text),
      getOutHelpWidth: () => io.width,
    })
    .showSuggestionAfterError();
  program.addCommand(checkCommand((names, flags) => (code = check(names, flags, io))).copyInheritedSettings(program));
  program.addCommand(curlCommand((url, flags) => curl(url, flags, io)).copyInheritedSettings(program));
  program.addCommand(testCommand((names, flags) => (code = test(names, flags, io))).copyInheritedSettings(program));
  try {
    program.parse(args, { from: 'user' });
    return code;
  } catch (e) {
    if (e instanceof UserError) {
      io.stderr(`error: ${e.message}\n`);
    } else if (e instanceof CommanderError) {
      return e.exitCode === 0 ? ExitCode.SOUND : ExitCode.UNUSABLE;
    } else {
      throw e;
    }
    return ExitCode.UNUSABLE;
  }
}

function checkCommand(action: (names: string[], flags: CheckFlags) => void): Command {
  return new Command('check')
    .summary('check YAML and JSON')
    .description('Checks YAML and JSON. Nothing is sent anywhere; no cluster is asked.')
    .argument('<path...>', 'files, folders with all that is below them, or - for the standard input')
    .addOption(new Option('--format <format>', 'how to tell').choices(FORMATS).default('text'))
    .option('--istio-version <version>', 'the Istio that it is meant for, such as 1.28 (default: the newest)')
    .option('--closed', 'the files are all there is: a reference to what is not in them is an error')
    .addOption(new Option('--no-closed').hideHelp())
    .option('--advice', 'tell of missing hardening too')
    .addOption(new Option('--no-advice').hideHelp())
    .option(
      '--rule <name[=level]>',
      'off, info, warning or error for a rule, a kind/* or *; without a level these alone are asked',
      collect,
      [],
    )
    .option('--fail-on <severity>', 'error, warning or info: the least that is not fine (default: error)')
    .option('--baseline <file>', 'tell only what is not in this file')
    .option('--write-baseline <file>', 'write what is found now into this file')
    .option('--root-namespace <name>', "the namespace of istiod (default: 'istio-system')")
    .option('--default-namespace <name>', "the namespace of objects that say none (default: 'default')")
    .option('--cluster-domain <domain>', "the end of the full names of services (default: 'cluster.local')")
    .option('--config <file>', 'the file that says all this for the project')
    .option('--no-config', 'no such file')
    .helpOption('-h, --help', 'print this')
    .addHelpText('after', EXAMPLES)
    .action(action);
}

function curlCommand(action: (url: string, flags: CurlFlags) => void): Command {
  return new Command('curl')
    .summary('say what becomes of a request')
    .description(
      'Says what becomes of a request, by the manifests alone. Nothing is sent anywhere; no cluster is asked.',
    )
    .argument('<url>', 'http://host/path, https://, grpc://, tcp://host:port or tls://name:port')
    .option('-f, --file <path>', `a file, a folder, or - for the standard input (default: dist)`, collect, [])
    .option('-X, --request <method>', 'the method (default: GET)')
    .option('-H, --header <line>', "a header, as 'Name: value'", collect, [])
    .option('--gateway <namespace/name>', 'the Gateway to connect to (default: the ingress that serves the port)')
    .option('--from <namespace/workload>', 'the workload in the mesh that calls')
    .option('--explain', 'tell the whole way')
    .addOption(new Option('--format <format>', 'how to tell').choices(['text', 'json']).default('text'))
    .option('--closed', 'the files are all there is: what is not in them does not exist')
    .option('--root-namespace <name>', "the namespace of istiod (default: 'istio-system')")
    .option('--default-namespace <name>', "the namespace of objects that say none (default: 'default')")
    .option('--cluster-domain <domain>', "the end of the full names of services (default: 'cluster.local')")
    .option('--config <file>', 'the file that says all this for the project')
    .option('--no-config', 'no such file')
    .helpOption('-h, --help', 'print this')
    .action(action);
}

function testCommand(action: (names: string[], flags: TestFlags) => void): Command {
  return new Command('test')
    .summary('run tests of routes')
    .description(
      'Runs tests of what becomes of requests, on manifests alone. Nothing is sent anywhere; no cluster is asked.',
    )
    .argument('<path...>', 'the manifests: files, folders with all that is below them, or - for the standard input')
    .requiredOption('-t, --tests <path>', 'a file or a folder of tests; may be said again', collect, [])
    .option('--compat', 'fail where istio-config-validator would, and not where istiod and Envoy do otherwise')
    .addOption(new Option('--format <format>', 'how to tell').choices(TEST_FORMATS).default('text'))
    .option('--junit <file>', 'write a report of JUnit into this file, too')
    .option('--closed', 'the files are all there is: what is not in them does not exist')
    .option('--root-namespace <name>', "the namespace of istiod (default: 'istio-system')")
    .option('--default-namespace <name>', "the namespace of objects that say none (default: 'default')")
    .option('--cluster-domain <domain>', "the end of the full names of services (default: 'cluster.local')")
    .option('--config <file>', 'the file that says all this for the project')
    .option('--no-config', 'no such file')
    .helpOption('-h, --help', 'print this')
    .addHelpText('after', '\nExit code: 0 all pass, 1 some fail, 2 an input or an option that cannot be used.')
    .action(action);
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

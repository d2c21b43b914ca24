import { Mesh, type Finding } from 'cdk8s-istio';
import { cdk8sIstio } from '../cli/command';
import type { Input } from './inputs';

/** Nothing may take longer, of the processor: what else runs on the machine is not our doing. */
const LONGEST = 5000;
/** What takes its time for its size, as ten megabytes do on a machine that is busy. */
export const LONGEST_OF_LARGE = 20_000;

/** Sends an input through its door. Throws where something happens that must not. */
export function probe(input: Input, longest = LONGEST): void {
  const start = process.cpuUsage();
  try {
    pass(input);
  } finally {
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    if (took > longest) throw new Error(`it took ${took.toFixed(0)} ms`);
  }
  const polluted = Object.keys(Object.prototype);
  if (polluted.length > 0) throw new Error(`Object.prototype has ${polluted.join(', ')}`);
}

function pass(input: Input): void {
  switch (input.door) {
    case 'text':
      judge(() => Mesh.fromYaml(input.text, { advice: true }).check());
      return;
    case 'objects':
      judge(() => Mesh.fromManifests(input.manifests, { advice: true }).check());
      return;
    case 'bytes': {
      const { code, stdout, stderr } = cdk8sIstio(__dirname, ['check', '--no-config', '--advice', '-'], {
        stdin: () => Buffer.from(input.bytes),
      });
      if (![0, 1, 2].includes(code) || (stdout === '') === (stderr === ''))
        throw new Error(`it exits with ${code}: ${stderr}`);
      if (/\n {4}at |^bug /m.test(stdout + stderr)) throw new Error(stdout + stderr);
    }
  }
}

/** An input is checked, or refused in a line. */
function judge(check: () => Finding[]): void {
  let findings: Finding[];
  try {
    findings = check();
  } catch (e) {
    const { name, message } = e as Error;
    if (name !== 'Error' || /[\n\r]/.test(message)) throw e;
    return;
  }
  for (const { message, line, column } of findings) {
    if (message.includes('this is a bug of cdk8s-istio')) throw new Error(message);
    if (line !== undefined && !(line > 0 && column! > 0))
      throw new Error(`a finding in line ${line}, column ${column}`);
  }
}

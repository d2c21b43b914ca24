/** A warning of jsii. */
export interface Warning {
  /** Where it stands, from the root of the package; nowhere for a warning about the package itself. */
  readonly file?: string;
  readonly message: string;
}

/** The warnings in what jsii printed. */
export function warningsIn(output: string): Warning[] {
  return output.split('\n').flatMap(line => {
    const match = /^(?:(\S+?):(?:\d+):\d+ - )?warning (JSII\d+: .*)$/.exec(line);
    return match === null ? [] : [{ ...(match[1] === undefined ? {} : { file: match[1] }), message: match[2] }];
  });
}

/** Those that a change of ours can mend: the generated imports speak the words of the CRDs. */
export function avoidable(warnings: readonly Warning[]): Warning[] {
  return warnings.filter(warning => warning.file === undefined || !warning.file.startsWith('imports/'));
}

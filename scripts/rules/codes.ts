import type { Rule } from '../../src/rules/rule';

/** The codes of Istio's analyzers to which no rule belongs, and what they would need. */
export const WITHOUT_RULE: Readonly<Record<string, string>> = {
  IST0001: 'a fault of the analyzers themselves',
  IST0126: 'compares the networks of the mesh with the clusters that are joined at run time',
  IST0136: 'an annotation of alpha stage, which no default run of Istio tells either',
  IST0139: 'the webhooks that a cluster has, beside the Services that run behind them',
  IST0141: 'who may do what in a cluster',
  IST0142: 'the version of a cluster',
  IST0143: 'what a running Pod listens on',
  IST0148: 'the values with which the injector was installed',
  IST0156: 'the CRDs that a cluster has, before an upgrade',
  IST0158: 'the image of a running proxy, beside that of the injector',
  IST0163: 'whether the address of an external control plane can be reached',
  IST0168: 'the settings of an upgrade',
  IST0169: 'what changes with an upgrade',
  IST0170: 'the Services of several clusters at once',
  IST0172: 'the CRDs that a cluster has, before an upgrade',
};

/** docs/codes.md: what other checkers call it, and the rules that say it. */
export function codesText(rules: readonly Rule[]): string {
  const byCode = new Map<string, string[]>();
  for (const { name, alike } of rules) {
    for (const code of alike) {
      byCode.set(code, [...(byCode.get(code) ?? []), `[${name}](rules/${name}.md)`]);
    }
  }
  const codes = [...new Set([...byCode.keys(), ...Object.keys(WITHOUT_RULE)])].sort();
  const rows = (prefix: string) =>
    codes
      .filter(code => code.startsWith(prefix))
      .map(code => `| ${code} | ${byCode.get(code)?.join(', ') ?? `none: ${WITHOUT_RULE[code]}`} |`);
  return `# Codes of other checkers

Written by \`npm run rules\`: which rule says what another checker says under a code.

## istioctl analyze

Every code that Istio has. What needs more than manifests has no rule, and the table says what it needs. How the rules and the analyzers are held against each
other is in [conformance.md](conformance.md).

| Code | Rules |
| --- | --- |
${rows('IST').join('\n')}

## Kiali

| Code | Rules |
| --- | --- |
${rows('KIA').join('\n')}
`;
}

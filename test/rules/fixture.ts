import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkConfig } from '../../src/check/check';
import { type MeshOptions, toSettings } from '../../src/mesh-options';
import { Config } from '../../src/model/config';
import type { Violation } from '../../src/rules/rule';
import { readResources } from '../../src/yaml/resources';

/** What a rule says of a line, or is expected to say: `3: what is wrong`. */
export type Said = string;

/** An example on a rule's page, whose lines say what is wrong with them: `gateways: [nowhere] # ✗ what is wrong`. */
export interface Fixture {
  readonly text: string;
  readonly expected: Said[];
  readonly found: Said[];
  /** All that is found, by any rule. */
  readonly violations: readonly Violation[];
}

/** The example of a rule's page under one of its two headings. What is too long for a page stands there as `{x × 1000}`. */
export function exampleOf(rule: string, heading: 'Found' | 'Not found'): string {
  const page = readFileSync(join(__dirname, '../../docs/rules', `${rule}.md`), 'utf8');
  const example = new RegExp(`^## ${heading}\n[^#]*?^\`\`\`yaml\n(.*?)^\`\`\`$`, 'ms').exec(page)?.[1];
  if (example === undefined) {
    throw new Error(`docs/rules/${rule}.md has no example under '## ${heading}'`);
  }
  return example.replace(/\{(.) × (\d+)\}/g, (_, letter: string, times: string) => letter.repeat(Number(times)));
}

/** Reads an example of a rule, and what that rule finds in it. Its first line may say what is true of the mesh: `# mesh: { closed: true }`. */
export function readFixture(rule: string, heading: 'Found' | 'Not found'): Fixture {
  const text = exampleOf(rule, heading);
  const options = parse(/^# mesh: (.*)$/m.exec(text)?.[1] ?? '{}') as MeshOptions;
  const { resources, noManifests, faults } = readResources(text);
  if (faults.length > 0 || noManifests.length > 0) {
    throw new Error(`${rule}: the example under '${heading}' holds what is no manifest`);
  }
  const violations = checkConfig(new Config(resources, toSettings(options)), { advice: true });
  const found = violations
    .filter(violation => violation.rule.name === rule)
    .map(({ at, message }) => `${at.resource.source!.positionOf(at.pointer, 'value').line}: ${message}`);
  const expected = text.split('\n').flatMap((line, i) => {
    const comment = / # ✗ (.*)$/.exec(line);
    return comment ? [`${i + 1}: ${comment[1]}`] : [];
  });
  return { text, expected, found, violations };
}

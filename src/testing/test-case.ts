import type { Resource } from '../model/resource';
import type { Question } from '../simulate/question';

/** A request, and what is to become of it. */
export interface TestCase {
  readonly description: string;
  readonly file: string;
  readonly line: number;
  readonly expects: Expects;
}

/** Either of the two forms. */
export type Expects = OwnForm | ValidatorForm;

/** Our own: any part of what an outcome has. */
export interface OwnForm {
  readonly form: 'own';
  readonly question: Question;
  readonly expect: Readonly<Record<string, unknown>>;
}

/** That of istio-config-validator: parts of the rule that takes the requests. */
export interface ValidatorForm {
  readonly form: 'validator';
  readonly inputs: readonly ValidatorInput[];
  /** The parts of a rule that are looked at: `route`, `rewrite`... */
  readonly asserted: Readonly<Record<string, unknown>>;
  /** Nothing where it is not said. */
  readonly wantMatch?: boolean;
}

/** A request, as istio-config-validator writes it. */
export interface ValidatorInput {
  readonly authority: string;
  readonly method: string;
  readonly uri: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A rule of a VirtualService. */
export interface TakenRule {
  readonly resource: Resource;
  readonly index: number;
  readonly rule: Readonly<Record<string, unknown>>;
}

/** What came of a case. */
export interface Verdict {
  /** Why it fails; nothing where it passes. */
  readonly problem?: Problem;
  /** The rules that took its requests. */
  readonly rules: ReadonlyArray<TakenRule | undefined>;
}

/** What is not as it should be. */
export interface Problem {
  /** `GET http://shop.example.com/cart`. */
  readonly request: string;
  readonly what: string;
  readonly expected?: unknown;
  readonly got?: unknown;
  /** Who decided it: `VirtualService shop/cart spec.http[0]`. */
  readonly by?: string;
}

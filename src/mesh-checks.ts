import type { IConstruct } from 'constructs';
import type { MeshOptions } from './mesh-options';
import { attachChecks, configureChecks } from './synth';

/** How bad what a rule finds is to be taken. */
export enum RuleLevel {
  /** The rule is not asked. */
  OFF = 'off',
  /** It is told. */
  INFO = 'info',
  /** It is told, and the synthesis goes on. */
  WARNING = 'warning',
  /** The synthesis stops. */
  ERROR = 'error',
}

/** How an app is checked. */
export interface MeshChecksOptions extends MeshOptions {
  /**
   * Whether it is checked at all.
   *
   * @default true
   */
  readonly enabled?: boolean;
  /**
   * Levels of rules that differ from the rules' own, by the name of the rule.
   *
   * @default - each rule has its own level
   */
  readonly rules?: { readonly [rule: string]: RuleLevel };
}

/** The check of the whole mesh at synthesis. An app with a construct of this library has it by itself. */
export class MeshChecks {
  /**
   * Has an app checked, whatever constructs it is made of.
   *
   * @param scope the app, or any construct in it
   */
  public static attach(scope: IConstruct): void {
    attachChecks(scope);
  }

  /**
   * Has an app checked, and says how. What was said before is forgotten.
   *
   * @param scope the app, or any construct in it
   * @param options how it is checked
   */
  public static configure(scope: IConstruct, options: MeshChecksOptions): void {
    configureChecks(scope, options);
    attachChecks(scope);
  }

  private constructor() {}
}

import type { Field } from '../model/field';

/** Which part of the way a step is. */
export type Stage =
  | 'listener'
  | 'tls'
  | 'request'
  | 'host'
  | 'route'
  | 'fault'
  | 'cors'
  | 'rewrite'
  | 'headers'
  | 'mirror'
  | 'to'
  | 'answer';

/** A step on the way of a request. */
export interface TraceStep {
  readonly stage: Stage;
  readonly taken: boolean;
  readonly text: string;
  readonly at?: Field<unknown>;
}

/** A step that was taken. */
export function step(stage: Stage, text: string, at?: Field<unknown>): TraceStep {
  return { stage, taken: true, text, ...(at ? { at } : {}) };
}

/** A step that was not taken. */
export function passed(stage: Stage, text: string, at?: Field<unknown>): TraceStep {
  return { stage, taken: false, text, ...(at ? { at } : {}) };
}

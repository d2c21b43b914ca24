import { nameOf } from '../model/resource';
import { hintsOf } from '../simulate/hints';
import { explain } from '../simulate/explain';
import type { TraceStep } from '../simulate/trace-step';
import { undecided } from '../simulate/undecided';
import type { Walk } from '../simulate/walk';
import { answerText } from './answer-text';

/** The request, what becomes of it, and the way to it, each line with the field that says so. */
export function outcomeText(walk: Walk): string {
  return [
    ...answerText(walk),
    ...hintsOf(walk).map(hint => `  ! ${hint}`),
    '',
    ...traceText(explain(walk)),
    ...notes(walk),
  ].join('\n');
}

/** The request and what becomes of it, without the way. */
export function shortOutcomeText(walk: Walk): string {
  return [...answerText(walk), ...hintsOf(walk).map(hint => `  ! ${hint}`), ...notes(walk)].join('\n');
}

function notes(walk: Walk): string[] {
  return undecided(walk).map(what => `  ? not simulated: ${what}`);
}

/** The steps as a table; a word that stands above is not said again. */
function traceText(steps: readonly TraceStep[]): string[] {
  const width = Math.min(70, Math.max(0, ...steps.map(({ text }) => text.length)));
  let stage = '';
  let resource = '';
  return steps.map(step => {
    const left = step.stage === stage ? '' : step.stage;
    const name = step.at ? nameOf(step.at.resource) : resource;
    const place = step.at ? `${name === resource ? '' : `${name}  `}${step.at.pointer}` : '';
    [stage, resource] = [step.stage, name];
    return `${left.padEnd(11)}${place === '' ? step.text : `${step.text.padEnd(width + 2)}${place}`}`.trimEnd();
  });
}

import { explain } from '../simulate/explain';
import { hintsOf } from '../simulate/hints';
import type { Walk } from '../simulate/walk';
import { outcomeFacts, placeFacts } from './outcome-facts';

/** What becomes of a request, and the way to it, for a program to read. */
export function outcomeJson(walk: Walk): string {
  const { asked } = walk;
  const outcome = {
    url: asked.question.url,
    method: asked.method,
    ...outcomeFacts(walk),
    hints: hintsOf(walk),
    trace: explain(walk).map(({ stage, taken, text, at }) => ({ stage, taken, text, place: at && placeFacts(at) })),
  };
  return `${JSON.stringify(outcome, undefined, 2)}\n`;
}

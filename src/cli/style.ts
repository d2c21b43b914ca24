import { createColors } from 'picocolors';
import type { Style } from '../render/text';
import type { Io } from './io';

/** Colours on a terminal, unless somebody asks for something else. */
export function styleOf({ env, isTerminal }: Io): Style {
  const colors = createColors(isColourful(env, isTerminal));
  return {
    error: text => colors.bold(colors.red(text)),
    warning: text => colors.bold(colors.yellow(text)),
    info: text => colors.bold(colors.cyan(text)),
    strong: text => colors.bold(text),
    faint: text => colors.dim(text),
  };
}

/**
 * Whether there are to be colours.
 *
 * @see https://no-color.org and https://force-color.org
 */
function isColourful(env: Io['env'], isTerminal: boolean): boolean {
  if (env.NO_COLOR) {
    return false;
  }
  return env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : isTerminal && env.TERM !== 'dumb';
}

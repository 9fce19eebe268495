import type { Figure } from './definition.ts';

/** The state to draw: the one asked for where the figure has it, or the last one, which is the whole figure. */
export function stateOf({ states }: Pick<Figure, 'states'>, asked: string | undefined): string {
  return asked !== undefined && states.includes(asked) ? asked : (states.at(-1) ?? states[0]);
}

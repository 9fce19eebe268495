import type { Figure } from './definition.ts';

/** The requested state if the figure has it, otherwise the last one: the complete figure. */
export function stateOf({ states }: Pick<Figure, 'states'>, requested: string | undefined): string {
  return requested !== undefined && states.includes(requested)
    ? requested
    : (states.at(-1) ?? states[0]);
}

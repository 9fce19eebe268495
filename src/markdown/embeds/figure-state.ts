import type { Element } from 'hast';
import { h } from 'hastscript';
import { didYouMean } from '../../content/did-you-mean.ts';
import type { EmbedRequest, EmbedSyntax } from './embeds.ts';

/**
 * The step at which a figure of the slide comes to a state, where the author wants it: between two
 * other steps, for instance. `![state](2030)`, or `![state](figure/2030)` beside several figures.
 */
export function figureStateEmbed({
  target,
  location,
  onSlide,
  context,
  diagnostics,
}: EmbedRequest): Element | undefined {
  const figures = figuresOn(onSlide);
  const [name, state] = meant(target, figures);
  const figure = name === undefined ? undefined : context.figures.get(name);
  if (name === undefined) {
    diagnostics.add(
      location,
      figures.length === 0
        ? 'A state belongs to a figure, and there is none on this slide.'
        : `Say of which figure this is a state: ![state](${figures[0]}/${target}).`,
    );
  } else if (!figures.includes(name)) {
    diagnostics.add(
      location,
      `The figure “${name}” is not on this slide.${didYouMean(name, figures)}`,
    );
  } else if (figure && !figure.states.slice(1).includes(state)) {
    diagnostics.add(
      location,
      state === figure.states[0]
        ? `“${state}” is what the figure “${name}” shows on arrival, and no step.`
        : `The figure “${name}” has no state “${state}”.${didYouMean(state, figure.states.slice(1))}`,
    );
  } else {
    return figureStep(name, state);
  }
  return undefined;
}

/** A step of a slide that brings a figure to a state. */
export function figureStep(figure: string, state: string): Element {
  return h('span.fragment.figure-step', {
    dataStepOf: figure,
    dataFigureState: state,
    ariaHidden: 'true',
  });
}

/** The states of a figure whose steps the author has placed; the others follow on the figure. */
export function statesPlaced(onSlide: readonly EmbedSyntax[], figure: string): string[] {
  return onSlide
    .filter(({ kind }) => kind === 'state')
    .map(({ target }) => meant(target, figuresOn(onSlide)))
    .flatMap(([name, state]) => (name === figure ? [state] : []));
}

function figuresOn(onSlide: readonly EmbedSyntax[]): string[] {
  return onSlide.filter(({ kind }) => kind === 'figure').map(({ target }) => target);
}

/** Figure and state that a target means; a slide with one figure need not name it. */
function meant(
  target: string,
  figures: readonly string[],
): readonly [figure: string | undefined, state: string] {
  const [, figure, state] = /^([^/]+)\/(.*)$/.exec(target) ?? [];
  if (state !== undefined) return [figure, state];
  return [figures.length === 1 ? figures[0] : undefined, target];
}

import type { Element } from 'hast';
import { h } from 'hastscript';
import { didYouMean } from '../../content/did-you-mean.ts';
import type { EmbedRequest, EmbedSyntax } from './types.ts';

/**
 * `![state](2030)`: the slide step that changes a figure of the slide to a state, between other
 * steps. On a slide with several figures: `![state](figure/2030)`.
 */
export function figureStateEmbed({
  target,
  location,
  onSlide,
  context,
  diagnostics,
}: EmbedRequest): Element | undefined {
  const figures = figuresOn(onSlide);
  const [name, state] = resolveTarget(target, figures);
  const figure = name === undefined ? undefined : context.figures.get(name);
  if (name === undefined) {
    diagnostics.add(
      location,
      figures.length === 0
        ? 'A state needs a figure, but there is none on this slide.'
        : `This slide has several figures; write which one: ![state](${figures[0]}/${target}).`,
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
        ? `“${state}” is the initial state of the figure “${name}”, not a step.`
        : `The figure “${name}” has no state “${state}”.${didYouMean(state, figure.states.slice(1))}`,
    );
  } else {
    return figureStep(name, state);
  }
  return undefined;
}

/** A slide step that changes a figure to a state. */
export function figureStep(figure: string, state: string): Element {
  return h('span.fragment.figure-step', {
    dataStepOf: figure,
    dataFigureState: state,
    ariaHidden: 'true',
  });
}

/** The states of a figure that have a `![state]` embed; the steps of the others follow the figure. */
export function statesPlaced(onSlide: readonly EmbedSyntax[], figure: string): string[] {
  return onSlide
    .filter(({ kind }) => kind === 'state')
    .map(({ target }) => resolveTarget(target, figuresOn(onSlide)))
    .flatMap(([name, state]) => (name === figure ? [state] : []));
}

function figuresOn(onSlide: readonly EmbedSyntax[]): string[] {
  return onSlide.filter(({ kind }) => kind === 'figure').map(({ target }) => target);
}

/** Resolves a target to a figure and a state; the figure is optional on a slide with one figure. */
function resolveTarget(
  target: string,
  figures: readonly string[],
): readonly [figure: string | undefined, state: string] {
  const [, figure, state] = /^([^/]+)\/(.*)$/.exec(target) ?? [];
  if (state !== undefined) return [figure, state];
  return [figures.length === 1 ? figures[0] : undefined, target];
}

/** Fragments that are seen before their step, which only changes them (`reveal.scss`, “View fragments”). */
export const SHOWN_BEFORE_STEP =
  ':is(.fade-out, .semi-fade-out, .grow, .shrink, .strike, [class*="highlight-"])';

/**
 * The steps of a slide, each with its fragments, in the order of reveal.js: fragments with the same
 * `data-fragment-index` are one step; those without one follow, one step each.
 */
export function stepsOf(slide: ParentNode): HTMLElement[][] {
  const indexed: HTMLElement[][] = [];
  const others: HTMLElement[][] = [];
  for (const fragment of slide.querySelectorAll<HTMLElement>('.fragment')) {
    const { fragmentIndex } = fragment.dataset;
    const index = Number(fragmentIndex);
    if (fragmentIndex === undefined) others.push([fragment]);
    else indexed[index] = [...(indexed[index] ?? []), fragment];
  }
  // `flat` leaves out the indices that no fragment has.
  return [...indexed.flat(0), ...others];
}

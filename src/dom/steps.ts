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

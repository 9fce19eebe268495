/** Fragments that are seen before their step, which only changes them (`reveal.scss`, “View fragments”). */
export const SHOWN_BEFORE_STEP =
  ':is(.fade-out, .semi-fade-out, .grow, .shrink, .strike, [class*="highlight-"])';

/**
 * The steps of a slide, each with its fragments, in the order of reveal.js: fragments with the same
 * `data-fragment-index` are one step; those without one follow, one step each.
 */
export function stepsOf(slide: ParentNode): HTMLElement[][] {
  const byIndex = new Map<number, HTMLElement[]>();
  const others: HTMLElement[][] = [];
  for (const fragment of slide.querySelectorAll<HTMLElement>('.fragment')) {
    const index = fragment.dataset['fragmentIndex'];
    if (index === undefined) others.push([fragment]);
    else byIndex.set(Number(index), [...(byIndex.get(Number(index)) ?? []), fragment]);
  }
  const indexed = [...byIndex].sort(([a], [b]) => a - b).map(([, fragments]) => fragments);
  return [...indexed, ...others];
}

/** How many steps have to be shown for an element to be seen; 0 for one that is seen with its slide. */
export function stepOf(element: Element, steps: readonly (readonly Element[])[]): number {
  return (
    1 +
    steps.findLastIndex((fragments) =>
      fragments.some(
        (fragment) => fragment.contains(element) && !fragment.matches(SHOWN_BEFORE_STEP),
      ),
    )
  );
}

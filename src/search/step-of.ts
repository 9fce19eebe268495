import { SHOWN_BEFORE_STEP } from '../dom/steps.ts';

/**
 * How many steps have to be shown for an element to be seen; 0 for one that is seen with its slide.
 * @param steps of the slide, each with its fragments
 */
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

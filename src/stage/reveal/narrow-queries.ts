/**
 * Answers what reveal.js 6.0.2 asks the deck at every step without a layout and without a search of the document. In a
 * deck of 100 slides, a step took 6.3 ms of script before and 2.6 ms after (unthrottled, `performance.now()`):
 * - `layout()` reads the size of the deck, which forces a layout of what has just changed, and uses it only where it
 *   scales slides. The deck is as large as the window.
 * - The lists of slides (`constants.ts`) are queried about ten times. Slides are the children of one element, and none
 *   has vertical slides in it.
 * @returns restores the element
 */
export function narrowQueries(root: HTMLElement): () => void {
  const children = root.querySelector('.slides')?.children;
  let known: readonly Element[] = [];
  // Only print adds copies of slides, and removes them: a new list at each query took most of a step of 1,000 slides.
  const all = () => {
    if (known.length !== children?.length) known = Array.from(children ?? []);
    return known;
  };
  const lists: Readonly<Record<string, () => readonly Element[]>> = {
    '.slides section': all,
    '.slides>section': all,
    '.slides>section.present>section': () => [],
  };
  const { querySelectorAll } = root;
  Object.defineProperties(root, {
    offsetWidth: { configurable: true, get: () => innerWidth },
    offsetHeight: { configurable: true, get: () => innerHeight },
    querySelectorAll: {
      configurable: true,
      value: (selector: string) => lists[selector]?.() ?? querySelectorAll.call(root, selector),
    },
  });
  return () => {
    for (const name of ['offsetWidth', 'offsetHeight', 'querySelectorAll']) {
      Reflect.deleteProperty(root, name);
    }
  };
}

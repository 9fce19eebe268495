/**
 * Narrows what reveal.js 6.0.2 reads at every step, in the manner of the trace of a step in a deck of 100 slides:
 * - `layout()` reads the size of the deck, which forces a layout of what has just changed, and uses it only where it
 *   scales slides. The deck is as large as the window.
 * - Its lists of slides (`constants.ts`) search the whole document, about ten times a step. Slides are the children of
 *   one element, and there are no vertical ones.
 * @returns restores the element
 */
export function amendReveal(root: HTMLElement): () => void {
  const slides = root.querySelector('.slides');
  const all = () => [...(slides?.children ?? [])];
  const lists: Readonly<Record<string, () => Element[]>> = {
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

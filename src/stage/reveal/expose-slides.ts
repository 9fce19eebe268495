/** The attributes by which reveal.js takes slides that are not on screen from screen readers and from the focus. */
const HIDING = ['hidden', 'aria-hidden', 'inert'];

/**
 * Removes from all slides what hides them from screen readers, from the tags of a PDF and from the focus: paper and
 * the overview show every slide.
 * @returns restores what was removed
 */
export function exposeSlides(slides: readonly HTMLElement[]): () => void {
  const removed = slides.flatMap((slide) =>
    HIDING.map((name) => ({ slide, name, value: slide.getAttribute(name) })),
  );
  for (const { slide, name } of removed) slide.removeAttribute(name);
  return () => {
    for (const { slide, name, value } of removed) {
      if (value !== null) slide.setAttribute(name, value);
    }
  };
}

import { element } from '../dom/element.ts';
import { type FeatureOf, installFeatures } from '../dom/install-features.ts';
import { findSlide, parseSlideHash } from '../dom/slide-hash.ts';
import { slidesOf, type View } from '../dom/view.ts';
import { copyCsvButtons } from '../figures/live/copy-csv.ts';
import { dataPoints } from '../figures/live/data-points.ts';
import { urlWith } from '../session/session-id.ts';
import { sourcePopovers } from '../sources/popovers.ts';

/**
 * One figure with its title, source, data and a link to its slide, to be embedded in another page.
 * CSS hides everything else.
 * @param loadReader loads the Reader, which is shown where the URL names no slide with a figure
 */
export const figureViewOr =
  (loadReader: () => Promise<View>): View =>
  async () => {
    const root = document.querySelector<HTMLElement>('.deck');
    if (!root) throw new Error('The document has no .deck element.');
    const { name = '' } = parseSlideHash(location.hash) ?? {};
    const slide = findSlide(slidesOf(root), name);
    if (!slide?.querySelector('.figure')) {
      document.documentElement.dataset['view'] = 'reader';
      return (await loadReader())(slide?.id);
    }
    // CSS shows the slide that is `:target`, which it is not with `#name/2` or `#/name`.
    if (!slide.matches(':target')) location.replace(`#${slide.id}`);
    const features: readonly FeatureOf<HTMLElement>[] = [
      () => linkToSlide(slide),
      () => heading(root, slide),
      copyCsvButtons,
      dataPoints,
      (_, signal) => {
        sourcePopovers(root, signal);
      },
      deckLinks,
    ];
    const cleanUp = installFeatures(features, root);
    return () => {
      cleanUp();
      return slide.id;
    };
  };

/** Appends a link to the figure's slide in the deck; returns its cleanup. */
function linkToSlide(slide: HTMLElement): () => void {
  const link = element('a', '', document.title);
  link.href = `./#${slide.id}`;
  link.target = '_blank';
  const line = element('p', 'figure-home', link);
  slide.querySelector('.figure')?.append(line);
  return () => line.remove();
}

/** Adds the document's heading; returns its cleanup. */
function heading(root: HTMLElement, slide: HTMLElement): () => void {
  const title = slide.querySelector('.figure-title')?.textContent ?? '';
  const made = element('h1', 'visually-hidden', title);
  root.prepend(made);
  return () => made.remove();
}

/** Opens links to slides in a new window, so that the embedding page keeps its figure. */
function deckLinks(_: HTMLElement, signal: AbortSignal): void {
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    const url = new URL(urlWith({ view: undefined }));
    url.hash = link.hash;
    open(url, '_blank', 'noopener');
  };
  document.addEventListener('click', onClick, { signal });
}

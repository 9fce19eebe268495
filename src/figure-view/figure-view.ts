import { element } from '../dom/element.ts';
import type { View } from '../dom/view.ts';
import { copyCsvButtons } from '../figures/live/copy-csv.ts';
import { dataPoints } from '../figures/live/data-points.ts';
import { urlWith } from '../session/session-id.ts';
import { sourcePopovers } from '../sources/popovers.ts';

/**
 * One figure alone, for a frame in another page: with its title, its source, its data, and the way to
 * its slide. CSS passes over all else.
 * @param loadReader with which a document is read whose address names no slide with a figure
 */
export const figureViewOr =
  (loadReader: () => Promise<View>): View =>
  async () => {
    const root = document.querySelector<HTMLElement>('.deck');
    if (!root) throw new Error('The page holds no deck.');
    const slide = document.querySelector<HTMLElement>('.slide:target');
    const figure = slide?.querySelector('.figure');
    if (!slide || !figure) {
      document.documentElement.dataset['view'] = 'reader';
      return (await loadReader())(slide?.id);
    }
    const home = element('a', '', document.title);
    home.href = `./#${slide.id}`;
    home.target = '_blank';
    const way = element('p', 'figure-home', home);
    figure.append(way);
    const title = slide.querySelector('.figure-title')?.textContent ?? '';
    const heading = element('h1', 'visually-hidden', title);
    root.prepend(heading);
    // What leads into the deck leads there in a window of its own, and the figure stays.
    const led = (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      const address = new URL(urlWith({ view: undefined }));
      address.hash = link.hash;
      open(address, '_blank', 'noopener');
    };
    const endings = [copyCsvButtons(root), dataPoints(root), sourcePopovers(root).end];
    document.addEventListener('click', led);
    return () => {
      document.removeEventListener('click', led);
      for (const end of endings) end();
      way.remove();
      heading.remove();
      return slide.id;
    };
  };

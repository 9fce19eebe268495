import { growFigures, prepareFigures, releaseFigures } from '../figures/mount.ts';

/** How far from the window a figure is made ready: about one screen of a phone. */
const NEAR = '800px 0px';

/** How much of a drawing has to be seen before it grows. */
const SEEN = 0.4;

/** Charts are drawn when they near the window, and grow when they are in it. */
export function readingFigures(root: HTMLElement): () => void {
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) prepareFigures(target.parentElement ?? root);
      }
    },
    { rootMargin: NEAR },
  );
  const audience = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const figure = target.parentElement?.parentElement;
        if (isIntersecting && figure) growFigures(figure);
      }
    },
    { threshold: SEEN },
  );
  for (const figure of root.querySelectorAll('figure[data-figure]')) watcher.observe(figure);
  for (const chart of root.querySelectorAll('.figure-chart')) audience.observe(chart);
  return () => {
    watcher.disconnect();
    audience.disconnect();
    releaseFigures(root);
  };
}

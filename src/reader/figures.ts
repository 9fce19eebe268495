import { prepareFigures, releaseFigures } from '../figures/mount.ts';

/** How far from the window a figure is made ready: about one screen of a phone. */
const NEAR = '800px 0px';

/** Charts are drawn when they near the window and let go when they are far from it. */
export function readingFigures(root: HTMLElement): () => void {
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) prepareFigures(target.parentElement ?? root);
      }
    },
    { rootMargin: NEAR },
  );
  for (const figure of root.querySelectorAll('figure[data-figure]')) watcher.observe(figure);
  return () => {
    watcher.disconnect();
    releaseFigures(root);
  };
}

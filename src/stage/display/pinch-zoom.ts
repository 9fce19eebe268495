import type { Feature } from '../context.ts';

/** While the page is pinch-zoomed, a swipe scrolls the viewport instead of navigating. */
export const pinchZoom: Feature = ({ deck }, signal) => {
  const viewport = window.visualViewport;
  let enableSwipes: (() => void) | undefined;

  const end = () => {
    enableSwipes?.();
    enableSwipes = undefined;
  };
  const update = () => {
    if (!viewport || viewport.scale <= 1) end();
    else enableSwipes ??= deck.disableSwipes();
  };
  update();
  viewport?.addEventListener('resize', update, { signal });
  return end;
};

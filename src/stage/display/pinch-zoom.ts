import type { Feature } from '../context.ts';

/** While the browser has enlarged the page, as by two fingers, a swipe moves what is seen and turns no slide. */
export const pinchZoom: Feature = ({ deck }) => {
  const viewport = window.visualViewport;
  let turnAgain: (() => void) | undefined;

  const end = () => {
    turnAgain?.();
    turnAgain = undefined;
  };
  const scaled = () => {
    if (!viewport || viewport.scale <= 1) end();
    else turnAgain ??= deck.disableSwipes();
  };
  scaled();
  viewport?.addEventListener('resize', scaled);
  return () => {
    viewport?.removeEventListener('resize', scaled);
    end();
  };
};

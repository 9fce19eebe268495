import { stepPages } from '../print/step-pages.ts';
import type { Feature } from './context.ts';

/** While printing, no slide is `aria-hidden`, so that a PDF is tagged as a whole; CSS shows them all. */
export const printing: Feature = ({ deck }, signal) => {
  let hideAgain: (() => void) | undefined;
  const before = () => {
    hideAgain ??= deck.exposeAll();
  };
  const after = () => {
    hideAgain?.();
    hideAgain = undefined;
  };
  addEventListener('beforeprint', before, { signal });
  addEventListener('afterprint', after, { signal });
  // After the listeners above, so that copies of slides are not `aria-hidden` either.
  stepPages(deck.root, signal);
  return after;
};

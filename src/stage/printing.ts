import { stepPages } from '../print/step-pages.ts';
import type { Feature } from './context.ts';

/** Makes every slide part of the printed document, also for those who will hear it; paper shows the rest by style. */
export const printing: Feature = ({ deck }) => {
  const end = stepPages(deck.root);
  let restore: (() => void) | undefined;
  const before = () => {
    restore ??= deck.showAll();
  };
  const after = () => {
    restore?.();
    restore = undefined;
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    end();
    after();
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
};

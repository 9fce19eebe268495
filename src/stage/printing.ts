import type { Feature } from './room.ts';

/** Makes every slide part of the printed document, its tags and its bookmarks. */
export const printing: Feature = ({ deck }) => {
  let hideAgain: (() => void) | undefined;
  const before = () => {
    hideAgain ??= deck.showAll();
  };
  const after = () => {
    hideAgain?.();
    hideAgain = undefined;
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    after();
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
};

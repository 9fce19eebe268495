import type { Feature } from './room.ts';

/** Makes every slide part of the printed document; the pictures of its figures are whole by style. */
export const printing: Feature = ({ deck }) => {
  let backToStage: (() => void) | undefined;

  const lift = () => {
    backToStage ??= deck.showAll();
  };
  const after = () => {
    backToStage?.();
    backToStage = undefined;
  };

  addEventListener('beforeprint', lift);
  addEventListener('afterprint', after);
  return () => {
    after();
    removeEventListener('beforeprint', lift);
    removeEventListener('afterprint', after);
  };
};

import { prepareFigures, showWhole } from '../figures/mount.ts';
import type { Feature } from './room.ts';

/** Makes every slide, with every figure in its last state, part of the printed document. */
export const printing: Feature = ({ deck }) => {
  let backToStage: (() => void) | undefined;

  const lift = () => {
    if (backToStage) return;
    const hideOthers = deck.showAll();
    const backToStates = showWhole(deck.root);
    backToStage = () => {
      backToStage = undefined;
      backToStates();
      hideOthers();
    };
  };
  const after = () => backToStage?.();
  // Charts that were not on screen yet have to be fetched, and a browser that prints does not wait.
  const asked = async (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const hideOthers = deck.showAll();
    await prepareFigures(deck.root);
    hideOthers();
    print();
  };

  addEventListener('beforeprint', lift);
  addEventListener('afterprint', after);
  addEventListener('keydown', asked);
  return () => {
    after();
    removeEventListener('beforeprint', lift);
    removeEventListener('afterprint', after);
    removeEventListener('keydown', asked);
  };
};

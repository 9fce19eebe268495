import { sourcePopovers } from '../../sources/popovers.ts';
import type { Feature } from '../context.ts';

/** Where the numbers of the slide come from: by a click on one, or one after the other by a key. */
export const sources: Feature = ({ deck, messages, onCommand, notify }) => {
  const cards = sourcePopovers(deck.root);
  const end = onCommand('provenance', () => {
    const links = [...deck.at().slide.querySelectorAll<HTMLElement>('a[data-card]')];
    if (!cards.turn(links.filter(isShown))) notify(messages.noProvenance);
  });
  // A click shows; it does not take the keys away from whoever presents.
  const pressed = (event: MouseEvent) => {
    if ((event.target as Element).closest('[data-card]')) event.preventDefault();
  };
  deck.root.addEventListener('mousedown', pressed);
  const stop = deck.onChange(() => cards.close());
  return () => {
    stop();
    end();
    cards.end();
    deck.root.removeEventListener('mousedown', pressed);
  };
};

/** Whether it is on the slide now: not in the notes, nor in a step that is still to come. */
function isShown(link: HTMLElement): boolean {
  return link.checkVisibility({ visibilityProperty: true });
}

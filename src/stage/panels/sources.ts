import { sourcePopovers } from '../../sources/popovers.ts';
import type { Feature } from '../context.ts';

/** Source popovers of the slide's numbers: by a click on one, or one after the other by a key. */
export const sources: Feature = ({ deck, messages, onCommand, notify }, signal) => {
  const popovers = sourcePopovers(deck.root, signal);
  const openNext = () => {
    const links = [...deck.at().slide.querySelectorAll<HTMLElement>('a[data-card]')];
    if (!popovers.openNext(links.filter(isVisible))) notify(messages.noProvenance);
  };
  onCommand('provenance', openNext, signal);
  // A click must not move the focus: the keys would activate the link instead of navigating.
  const onMouseDown = (event: MouseEvent) => {
    if ((event.target as Element).closest('[data-card]')) event.preventDefault();
  };
  deck.root.addEventListener('mousedown', onMouseDown, { signal });
  deck.onChange(popovers.close, signal);
};

/** Whether a link is visible: not in the notes, nor in a step that is not shown yet. */
function isVisible(link: HTMLElement): boolean {
  return link.checkVisibility({ visibilityProperty: true });
}

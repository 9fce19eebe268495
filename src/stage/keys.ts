import { commandOf } from './key-map.ts';
import type { Feature } from './room.ts';

/** Keys that the focused control itself answers to. */
const ACTIVATING = new Set([' ', 'Enter']);

/** The keyboard and presenter remotes. Keys belong to whatever one types in, and to an open dialog. */
export const keys: Feature = ({ deck, command }) => {
  const heard = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isTaken(event)) return;
    if (deck.isPaused()) {
      event.preventDefault();
      deck.pause(false);
      return;
    }
    const asked = commandOf(event);
    if (!asked) return;
    event.preventDefault();
    command(asked);
  };
  document.addEventListener('keydown', heard);
  return () => document.removeEventListener('keydown', heard);
};

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"]'))
    return true;
  return ACTIVATING.has(key) && target.closest('a[href], button') !== null;
}

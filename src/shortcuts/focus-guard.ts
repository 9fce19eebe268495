import { isCharacter } from './character-keys.ts';

/**
 * Whether the focused element handles a key itself, so that the key is no shortcut: every key in form
 * fields; Space, Enter and characters on buttons.
 * @param buttons selector of elements that behave like buttons
 * @param open selector of elements in which characters on buttons are shortcuts nevertheless
 */
export function isKeyTaken({ target, key }: KeyboardEvent, buttons: string, open = ''): boolean {
  // An element that has just been hidden keeps the focus for a frame.
  if (!(target instanceof HTMLElement) || !target.checkVisibility()) return false;
  if (target.isContentEditable || target.closest('input, textarea, select')) return true;
  const isOpen = open !== '' && target.closest(open) !== null;
  const isPressing = key === ' ' || key === 'Enter' || (isCharacter(key) && !isOpen);
  return isPressing && target.closest(buttons) !== null;
}

import { isCharacter } from './character-keys.ts';

/**
 * Whether a key belongs to what has the focus: all keys where one types or chooses, and what presses
 * a button or types a letter on one. What has just been closed keeps the focus for a frame, and no key.
 * @param buttons what is pressed like a button
 * @param open to which letters belong all the same, as a selector
 */
export function isKeyTaken({ target, key }: KeyboardEvent, buttons: string, open = ''): boolean {
  if (!(target instanceof HTMLElement) || !target.checkVisibility()) return false;
  if (target.isContentEditable || target.closest('input, textarea, select')) return true;
  const isOpen = open !== '' && target.closest(open) !== null;
  const isPressing = key === ' ' || key === 'Enter' || (isCharacter(key) && !isOpen);
  return isPressing && target.closest(buttons) !== null;
}

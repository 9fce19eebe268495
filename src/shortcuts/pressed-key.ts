import { isCharacter } from './character-keys.ts';

/** What a numeric keypad does with its lock off, by its places. */
const KEYPAD: Readonly<Record<string, string>> = {
  Numpad1: 'End',
  Numpad2: 'ArrowDown',
  Numpad3: 'PageDown',
  Numpad4: 'ArrowLeft',
  Numpad6: 'ArrowRight',
  Numpad7: 'Home',
  Numpad8: 'ArrowUp',
  Numpad9: 'PageUp',
  NumpadDecimal: '.',
};

/** What other keys than letters type on a keyboard of the United States, by their places. */
const PUNCTUATION: Readonly<Record<string, string>> = { Comma: ',', Slash: '/' };

/**
 * What a key is called in tables of keys: what it types, in small letters, or its name.
 *
 * Presenter remotes are keyboards of the United States to a computer, and their black-screen key is a
 * period, whatever the layout makes of it: “:” in France, “g” in the bépo layout. It counts as a period
 * where no letter of ours is typed, and in full screen always. On layouts that type other letters than
 * Latin ones (Cyrillic, Greek, Hebrew), the place of a key counts, as it is printed beside them. A
 * keypad walks with its lock on, too.
 */
export function pressedKey({ key, code, shiftKey }: KeyboardEvent): string {
  if (key.length > 1) return key;
  const keypad = KEYPAD[code];
  if (keypad !== undefined) return keypad;
  const typed = key.toLowerCase();
  if (code === 'Period' && !shiftKey && document.fullscreenElement) return '.';
  if (/[a-z]/.test(typed) || !isCharacter(key)) return typed;
  if (code === 'Period' && !shiftKey) return '.';
  if (!/[^\p{Script=Latin}\p{Script=Common}]/u.test(typed)) return typed;
  return PUNCTUATION[code] ?? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? typed;
}

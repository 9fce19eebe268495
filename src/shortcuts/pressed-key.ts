import { isCharacter } from './character-keys.ts';

/** Keys of the numeric keypad without Num Lock, by `KeyboardEvent.code`. */
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

/** Punctuation keys of the US layout, by `KeyboardEvent.code`. */
const PUNCTUATION: Readonly<Record<string, string>> = { Comma: ',', Slash: '/' };

/**
 * The name of a pressed key in key groups: the character in lower case, or `KeyboardEvent.key`.
 *
 * - Presenter remotes act as US keyboards. Their black-screen key is a period, which other layouts type
 *   as “:” (French) or “g” (bépo): its code counts as a period if it types no Latin letter, and always
 *   in full screen.
 * - On layouts without Latin letters (Cyrillic, Greek, Hebrew) the code counts, as the Latin letters
 *   are printed on the keys too.
 * - The numeric keypad navigates with Num Lock on too.
 */
export function pressedKey({ key, code, shiftKey }: KeyboardEvent): string {
  if (key.length > 1) return key;
  const keypad = KEYPAD[code];
  if (keypad !== undefined) return keypad;
  const character = key.toLowerCase();
  if (code === 'Period' && !shiftKey && document.fullscreenElement) return '.';
  if (/[a-z]/.test(character) || !isCharacter(key)) return character;
  if (code === 'Period' && !shiftKey) return '.';
  if (!/[^\p{Script=Latin}\p{Script=Common}]/u.test(character)) return character;
  return PUNCTUATION[code] ?? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? character;
}

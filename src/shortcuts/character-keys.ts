/** The switch for character-key shortcuts, which users must be able to turn off (WCAG 2.1.4). */
export interface CharacterKeys {
  on(): boolean;
  set(on: boolean): void;
}

/** Whether a `KeyboardEvent.key` types a visible character, as speech input and accidental presses do. */
export function isCharacter(key: string): boolean {
  return key.length === 1 && key !== ' ';
}

/**
 * The setting in localStorage for a deck name, read at every use, so that all windows follow a change.
 * Without storage the setting lasts until the page is unloaded.
 */
export function characterKeysOf(deckName: string): CharacterKeys {
  const storageKey = `${deckName}:letter-keys`;
  let fallback = true;
  return {
    on() {
      try {
        return localStorage.getItem(storageKey) !== 'off';
      } catch {
        return fallback;
      }
    },
    set(on) {
      fallback = on;
      try {
        if (on) localStorage.removeItem(storageKey);
        else localStorage.setItem(storageKey, 'off');
      } catch {}
    },
  };
}

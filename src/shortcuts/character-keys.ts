/** Whether keys that type a character do something: WCAG 2.1.4 asks that they can be turned off. */
export interface CharacterKeys {
  on(): boolean;
  set(on: boolean): void;
}

/** Whether a key types a character that can be seen: those that speech and slips of the hand type. */
export function isCharacter(key: string): boolean {
  return key.length === 1 && key !== ' ';
}

/**
 * The choice of whoever uses this browser, kept for the deck of this name: every window asks it anew,
 * so that what is chosen in one holds in all. Where a browser forbids its storage, the choice holds in
 * this window until the page is left.
 */
export function characterKeysOf(deck: string): CharacterKeys {
  const place = `${deck}:letter-keys`;
  let here = true;
  return {
    on() {
      try {
        return localStorage.getItem(place) !== 'off';
      } catch {
        return here;
      }
    },
    set(asked) {
      here = asked;
      try {
        if (asked) localStorage.removeItem(place);
        else localStorage.setItem(place, 'off');
      } catch {}
    },
  };
}

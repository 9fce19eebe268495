/** Whether keys that type a character do something: WCAG 2.1.4 asks that they can be turned off. */
export interface LetterKeys {
  on(): boolean;
  set(on: boolean): void;
}

/** Whether a key types a character that can be seen: those that speech and slips of the hand type. */
export function isCharacter(key: string): boolean {
  return key.length === 1 && key !== ' ';
}

/** The choice of whoever uses this browser, kept for the deck of this name. */
export function letterKeys(deck: string): LetterKeys {
  const place = `${deck}:letter-keys`;
  let on = read(place) !== 'off';
  return {
    on: () => on,
    set(asked) {
      on = asked;
      write(place, on ? undefined : 'off');
    },
  };
}

// A browser may forbid its storage; the choice then holds until the page is left.

function read(place: string): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

function write(place: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(place);
    else localStorage.setItem(place, value);
  } catch {}
}

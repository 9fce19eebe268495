/** Preferences of the speaker page, stored by this browser. */
export interface Preferences {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
}

/** The preferences of a deck's speaker page. Where storage is forbidden, none are stored. */
export function preferencesOf(deck: string): Preferences {
  const keyOf = (name: string) => `${deck}:speaker:${name}`;
  return {
    get(name) {
      try {
        return localStorage.getItem(keyOf(name)) ?? undefined;
      } catch {
        return undefined;
      }
    },
    set(name, value) {
      try {
        localStorage.setItem(keyOf(name), value);
      } catch {
        // The preference is valid until the page is closed.
      }
    },
  };
}

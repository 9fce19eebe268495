/** What this browser remembers of how a speaker likes the page, as texts by name. */
export interface Preferences {
  get(name: string): string | undefined;
  remember(name: string, value: string): void;
}

/** The memory of the speaker page of a deck. Where a browser keeps nothing, it lasts as long as the page. */
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
    remember(name, value) {
      try {
        localStorage.setItem(keyOf(name), value);
      } catch {
        // The page stays as it is; next time it is as it was made.
      }
    },
  };
}

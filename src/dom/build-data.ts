/** What a build hands to the scripts of a page, as JSON in `script[data-build]`; absent in development. */
export interface BuildData {
  /** Name of the build: 16 hexadecimal digits. */
  readonly build: string;
  /** The service worker, relative to the page. */
  readonly serviceWorker: string;
  /** Whether each slide has a page of its own for link previews. */
  readonly slidePages: boolean;
  /** The scripts that each view loads first, relative to the page. */
  readonly scripts: Readonly<Record<string, readonly string[]>>;
}

/** Reads the build's data block; undefined in development and in single-file builds. */
export function readBuildData(): BuildData | undefined {
  const block = document.querySelector('script[data-build]');
  return block ? JSON.parse(block.textContent ?? '') : undefined;
}
